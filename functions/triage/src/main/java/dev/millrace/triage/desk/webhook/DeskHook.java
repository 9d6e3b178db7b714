package dev.millrace.triage.desk.webhook;

import dev.millrace.core.event.DomainEvent;
import dev.millrace.core.function.WebRequest;
import java.util.List;

/// How one desk of one tenant tells us of tickets.
public interface DeskHook {

    /// Whether the desk signed exactly this, and not too long ago where it says when.
    boolean isSigned(WebRequest request);

    /// What people did, as events of the bus; nothing for what our own account did.
    ///
    /// @throws dev.millrace.core.error.InvalidInput with everything that is wrong with the body
    List<DomainEvent> news(WebRequest request);
}
