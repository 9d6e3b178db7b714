package dev.millrace.triage.context;

/// How a source answered.
///
/// @param source `cmdb`, `knowledge` or `service-levels`
/// @param count how much it found
/// @param ageSeconds how old the oldest part of its answer is
/// @param tookMs how long it took; of one that was late, how long it was waited for
/// @param state `answered`; or `late` or `failed`, and then what was found is old
public record SourceReport(String source, int count, long ageSeconds, long tookMs, String state) {

    /// In time.
    public static final String ANSWERED = "answered";
    /// Not in time.
    public static final String LATE = "late";
    /// Not at all.
    public static final String FAILED = "failed";

    /// Whether all of its answer is as it should be.
    public boolean answered() {
        return state.equals(ANSWERED);
    }
}
