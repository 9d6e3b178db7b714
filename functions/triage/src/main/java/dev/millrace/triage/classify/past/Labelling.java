package dev.millrace.triage.classify.past;

import dev.millrace.triage.ticket.Labels;
import java.time.Instant;

/// What people said that a ticket is, and when.
///
/// @param source how they came to say it
public record Labelling(Labels labels, Source source, Instant at) {

    /// How people came to label a ticket, from the least to the most telling.
    public enum Source {
        /// Asked by the workflow, before anybody worked on the ticket.
        ASKED,
        /// Corrected where they work on it.
        CORRECTED
    }

    /// Whether this holds where both were said: a correction before an answer, and the later of two.
    public boolean outranks(Labelling other) {
        var bySource = source.compareTo(other.source);
        return bySource > 0 || (bySource == 0 && !at.isBefore(other.at));
    }
}
