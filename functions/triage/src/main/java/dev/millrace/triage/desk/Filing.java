package dev.millrace.triage.desk;

import dev.millrace.core.domain.TenantId;
import dev.millrace.triage.ticket.TicketId;
import java.time.Instant;
import java.util.Optional;

/// How far a ticket is on its way into a desk.
///
/// @param id names it: tenant and ticket
/// @param version 1 at first, one more with each change
/// @param system the desk that it goes to, now and always
/// @param key what the desk calls it, once we know
/// @param doubtSince when a request to create it was sent last, while nobody knows what became of that
/// @param hold who works on it
public record Filing(
        String id,
        long version,
        String system,
        Optional<String> key,
        Optional<Instant> doubtSince,
        Optional<Hold> hold) {

    /// One caller's turn.
    ///
    /// @param holder names that call and no other
    /// @param until when others may take over
    public record Hold(String holder, Instant until) {}

    /// The name of a ticket's filing.
    public static String id(TenantId tenant, TicketId ticket) {
        return tenant + "#" + ticket;
    }

    static Filing first(String id, String system, Hold hold) {
        return new Filing(id, 1, system, Optional.empty(), Optional.empty(), Optional.of(hold));
    }

    boolean isHeldAt(Instant now) {
        return hold.filter(other -> now.isBefore(other.until())).isPresent();
    }

    Filing heldBy(Hold next) {
        return new Filing(id, version + 1, system, key, doubtSince, Optional.of(next));
    }

    Filing released() {
        return new Filing(id, version + 1, system, key, doubtSince, Optional.empty());
    }

    Filing inDoubtSince(Instant sent) {
        return new Filing(id, version + 1, system, key, Optional.of(sent), hold);
    }

    Filing withoutDoubt() {
        return new Filing(id, version + 1, system, key, Optional.empty(), hold);
    }

    Filing placed(String at) {
        return new Filing(id, version + 1, system, Optional.of(at), Optional.empty(), hold);
    }
}
