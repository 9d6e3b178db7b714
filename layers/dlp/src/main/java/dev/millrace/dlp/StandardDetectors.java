package dev.millrace.dlp;

import dev.millrace.dlp.finance.FinanceDetectors;
import dev.millrace.dlp.national.NationalIds;
import dev.millrace.dlp.network.NetworkDetectors;
import dev.millrace.dlp.number.NumberDetectors;
import dev.millrace.dlp.scan.CandidateDetector;
import dev.millrace.dlp.scan.OnePass;
import dev.millrace.dlp.secret.SecretDetectors;
import dev.millrace.dlp.time.TimeDetectors;
import java.util.List;
import java.util.stream.Stream;

/// The identifiers that have a form of their own.
final class StandardDetectors {

    private StandardDetectors() {}

    static Detector inOnePass() {
        return new OnePass(Stream.<List<CandidateDetector>>of(
                        NetworkDetectors.all(), //
                        NumberDetectors.all(),
                        FinanceDetectors.all(),
                        SecretDetectors.all(),
                        TimeDetectors.all(),
                        NationalIds.all())
                .flatMap(List::stream)
                .toList());
    }
}
