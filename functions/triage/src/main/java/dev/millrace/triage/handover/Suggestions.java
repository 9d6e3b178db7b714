package dev.millrace.triage.handover;

import dev.millrace.core.domain.ObjectPointer;
import java.util.List;

/// What was found that may resolve a ticket.
@FunctionalInterface
public interface Suggestions {

    /// Those of a stored context, the best first: answers to frequent questions before other articles. None if nothing
    /// is there.
    List<Suggestion> in(ObjectPointer context);
}
