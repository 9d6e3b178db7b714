package dev.millrace.dlp.place;

import dev.millrace.dlp.scan.CandidateDetector;
import dev.millrace.dlp.word.WordDetector;
import java.util.List;

/// The detectors of places. Those that read words run in a [dev.millrace.dlp.word.WordPass].
public final class PlaceDetectors {

    private PlaceDetectors() {}

    /// Those that are anchored at characters.
    public static List<CandidateDetector> all() {
        return List.of(new Coordinates());
    }

    /// Those that read words.
    public static List<WordDetector> ofWords() {
        return List.of(new StreetAddresses(), new PostalCodes(), new Locations());
    }
}
