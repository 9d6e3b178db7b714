package dev.millrace.dlp.number;

import dev.millrace.dlp.scan.CandidateDetector;
import java.util.List;

/// Detectors of numbers that are used everywhere.
public final class NumberDetectors {

    private NumberDetectors() {}

    /// All of them.
    public static List<CandidateDetector> all() {
        return List.of(new Ibans(), new DigitRuns(new PaymentCards()), new DigitRuns(new PhoneNumbers()));
    }
}
