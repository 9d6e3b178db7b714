package dev.millrace.dlp.time;

import dev.millrace.dlp.InfoType;
import dev.millrace.dlp.scan.CandidateDetector;
import java.util.List;

/// Detectors of dates and times.
public final class TimeDetectors {

    public static final InfoType DATE_TIME = new InfoType("DATE_TIME");
    public static final InfoType DATE_OF_BIRTH = new InfoType("DATE_OF_BIRTH");

    private TimeDetectors() {}

    /// All of them.
    public static List<CandidateDetector> all() {
        return List.of(new Dates(), new Weekdays(), new Years(), new TimesOfDay());
    }
}
