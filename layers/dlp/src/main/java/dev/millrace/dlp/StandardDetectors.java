package dev.millrace.dlp;

import dev.millrace.dlp.finance.FinanceDetectors;
import dev.millrace.dlp.national.NationalIds;
import dev.millrace.dlp.network.NetworkDetectors;
import dev.millrace.dlp.number.NumberDetectors;
import dev.millrace.dlp.person.PersonDetectors;
import dev.millrace.dlp.place.PlaceDetectors;
import dev.millrace.dlp.scan.CandidateDetector;
import dev.millrace.dlp.scan.OnePass;
import dev.millrace.dlp.secret.SecretDetectors;
import dev.millrace.dlp.time.TimeDetectors;
import dev.millrace.dlp.word.WordPass;
import java.util.List;
import java.util.stream.Stream;

/// The detectors of this module, in as few passes as they can share.
final class StandardDetectors {

    private StandardDetectors() {}

    /// Identifiers that have a form of their own.
    static Detector ofForms() {
        return new OnePass(Stream.<List<CandidateDetector>>of(
                        NetworkDetectors.all(), //
                        NumberDetectors.all(),
                        FinanceDetectors.all(),
                        SecretDetectors.all(),
                        TimeDetectors.all(),
                        NationalIds.all(),
                        PlaceDetectors.all())
                .flatMap(List::stream)
                .toList());
    }

    /// Places and people, by rules and lists.
    static Detector ofWords() {
        return new WordPass(Stream.concat(PlaceDetectors.ofWords().stream(), PersonDetectors.ofWords().stream())
                .toList());
    }
}
