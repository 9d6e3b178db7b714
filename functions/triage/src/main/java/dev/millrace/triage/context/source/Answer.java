package dev.millrace.triage.context.source;

import dev.millrace.triage.context.SourceReport;
import java.util.Comparator;
import java.util.List;

/// What a source said.
///
/// @param values what it found
/// @param report how it answered
public record Answer<V>(List<V> values, SourceReport report) {

    public Answer {
        values = List.copyOf(values);
    }

    /// One report for the answers to several keys: the worst of their states, the oldest of their ages.
    ///
    /// @param source that they are of
    public static SourceReport together(String source, List<? extends Answer<?>> answers) {
        var reports = answers.stream().map(Answer::report).toList();
        return new SourceReport(
                source,
                reports.stream().mapToInt(SourceReport::count).sum(),
                reports.stream().mapToLong(SourceReport::ageSeconds).max().orElse(0),
                reports.stream().mapToLong(SourceReport::tookMs).max().orElse(0),
                reports.stream()
                        .map(SourceReport::state)
                        .max(Comparator.comparing(state -> !state.equals(SourceReport.ANSWERED)))
                        .orElse(SourceReport.ANSWERED));
    }
}
