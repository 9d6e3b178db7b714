package dev.millrace.triage.classify.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.env.Environment;
import dev.millrace.core.error.Defect;
import dev.millrace.core.text.MaskedText;
import dev.millrace.opensearch.NodeProcess;
import dev.millrace.triage.classify.past.PastTicket;
import dev.millrace.triage.classify.past.PastTickets;
import dev.millrace.triage.classify.past.PastTicketsContract;
import dev.millrace.triage.classify.past.TicketText;
import dev.millrace.triage.ticket.TicketId;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OpenSearchTicketsTest extends PastTicketsContract {

    private static final TenantId ACME = new TenantId("acme");
    private static final TicketText TEXT =
            new TicketText(MaskedText.alreadyMasked("printer"), new float[] {1, 0, 0, 0, 0, 0, 0, 0}, "test-model");

    private static NodeProcess node;
    private static PastTickets tickets;

    @BeforeAll
    static void connect() {
        node = NodeProcess.running();
        tickets = in("past-tickets");
    }

    private static PastTickets in(String alias) {
        return OpenSearchTickets.from(new Environment(Map.of(
                "SEARCH_ENDPOINT", node.address().toString(), "SEARCH_ENGINE", "lucene", "TICKETS_INDEX", alias)));
    }

    @Override
    protected PastTickets tickets() {
        return tickets;
    }

    @Test
    void before_the_first_ticket_there_is_nothing_to_find() {
        var fresh = in("fresh");
        var id = TicketId.of(ACME, "jira", "OPS-1");

        assertThat(fresh.nearest(ACME, TEXT, 5, 0)).isEmpty();
        assertThat(fresh.openIncidents(ACME, TEXT, 5)).isEmpty();
        assertThat(fresh.find(ACME, id)).isEmpty();

        fresh.change(ACME, id, _ -> PastTicket.of(id, ACME, TEXT));
        assertThat(fresh.find(ACME, id)).isPresent();
    }

    @Test
    void nothing_is_read_or_written_in_an_index_that_is_mapped_otherwise() throws Exception {
        var mapping = TicketIndex.mapping("lucene", 8)
                .replace("\"tenant\": {\"type\": \"keyword\"}", "\"tenant\": {\"type\": \"text\"}");
        node.send("PUT", "/otherwise-v1-test-model", mapping);
        node.send("PUT", "/otherwise-v1-test-model/_alias/otherwise", "");
        var otherwise = in("otherwise");
        var id = TicketId.of(ACME, "jira", "OPS-1");

        assertThatExceptionOfType(Defect.class)
                .isThrownBy(() -> otherwise.nearest(ACME, TEXT, 5, 0))
                .withMessageContaining("otherwise-v1-test-model.tenant");
        assertThatExceptionOfType(Defect.class)
                .isThrownBy(() -> otherwise.change(ACME, id, _ -> PastTicket.of(id, ACME, TEXT)));
    }
}
