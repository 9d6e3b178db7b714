package dev.millrace.triage.context;

import java.util.List;
import java.util.Map;

/// What is known around a ticket; all of it masked.
///
/// @param found by part: `configurationItems`, `articles`, `faq`, `serviceLevels`; JSON-like
/// @param sources how each source answered
public record TicketContext(Map<String, Object> found, List<SourceReport> sources) {

    public TicketContext {
        found = Map.copyOf(found);
        sources = List.copyOf(sources);
    }

    /// The sources that it lacks, in order.
    public List<String> degraded() {
        return sources.stream()
                .filter(source -> !source.answered())
                .map(SourceReport::source)
                .sorted()
                .toList();
    }
}
