package dev.millrace.triage.desk;

import dev.millrace.triage.ticket.TicketId;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// One tenant's tickets in the system that people work in. A key is what that system calls a ticket: `OPS-17`.
///
/// Everything but [#create] may be asked for again and has its effect once. Every method throws
/// [dev.millrace.core.error.Transient] when the desk is away or busy, [dev.millrace.core.error.Defect] when it refuses
/// what the settings make of a request, and [dev.millrace.core.error.InvalidInput] when it has no such ticket.
public interface ServiceDesk {

    /// What events call it: `jira`, `servicenow`.
    String system();

    /// The key of the ticket that was created with this id. One that was just created may be missing for
    /// [#settlesWithin].
    Optional<String> find(TicketId id);

    /// Creates a ticket that carries its id. Called twice, it creates two.
    ///
    /// An exception means that nothing was created.
    Creation create(NewTicket ticket);

    /// How long after [#create] was sent [#find] must know of it, whatever was answered.
    Duration settlesWithin();

    /// Says what the ticket is, how soon it is worked on, and by whom.
    void assign(String key, Assignment assignment);

    /// Adds a note that those who work on the ticket see and who opened it does not; one of the same id is not added
    /// again.
    void note(String key, Note note);

    /// Makes the ticket a duplicate of another one of this desk.
    void link(String key, String parent);

    /// The duplicates of a ticket that nobody has resolved.
    List<String> openDuplicates(String parent);

    /// Resolves a ticket as a duplicate; does nothing if it is resolved.
    void resolve(String key, Note why);

    /// Where people see the ticket.
    URI address(String key);
}
