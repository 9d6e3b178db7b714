package dev.millrace.triage.classify.memory;

import dev.millrace.triage.classify.past.PastTickets;
import dev.millrace.triage.classify.past.PastTicketsContract;

class InMemoryTicketsTest extends PastTicketsContract {

    private final PastTickets tickets = new InMemoryTickets();

    @Override
    protected PastTickets tickets() {
        return tickets;
    }
}
