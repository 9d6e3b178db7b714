package dev.millrace.bench.shipped;

import dev.millrace.core.domain.ObjectPointer;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.triage.ticket.MaskedTicket;
import dev.millrace.triage.ticket.MaskedTickets;
import java.util.Optional;

/// Keeps the last ticket only.
final class OneTicket implements MaskedTickets {

    private Optional<MaskedTicket> last = Optional.empty();

    @Override
    public ObjectPointer write(MaskedTicket ticket) {
        last = Optional.of(ticket);
        return new ObjectPointer("bench", "ticket");
    }

    @Override
    public MaskedTicket read(ObjectPointer pointer) {
        return last.orElseThrow(() -> new InvalidInput("$.ticket", "there is no ticket yet"));
    }
}
