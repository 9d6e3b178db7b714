package dev.millrace.triage.desk;

import dev.millrace.core.domain.ObjectPointer;
import java.util.List;

/// The knowledge that a ticket's context holds.
@FunctionalInterface
public interface Citations {

    /// The documents of a context, the best first; none if there is no such context.
    List<Citation> of(ObjectPointer context);
}
