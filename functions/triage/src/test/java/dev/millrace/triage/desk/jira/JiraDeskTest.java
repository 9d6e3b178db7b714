package dev.millrace.triage.desk.jira;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.text.MaskedText;
import dev.millrace.triage.desk.Assignment;
import dev.millrace.triage.desk.LocalDesks;
import dev.millrace.triage.desk.NewTicket;
import dev.millrace.triage.desk.ServiceDeskContract;
import dev.millrace.triage.desk.Shop;
import dev.millrace.triage.service.Priority;
import dev.millrace.triage.ticket.Labels;
import dev.millrace.triage.ticket.Level;
import dev.millrace.triage.ticket.TicketId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JiraDeskTest extends ServiceDeskContract {

    private static final Duration PATIENT = Duration.ofSeconds(20);

    private LocalDesks desks;

    @BeforeEach
    void open(@TempDir Path folder) {
        desks = new LocalDesks(folder);
    }

    @AfterEach
    void close() {
        desks.close();
    }

    @Override
    protected Shop shop() {
        return new JiraShop(desks, desks.start(), PATIENT);
    }

    @Test
    void a_request_carries_the_tickets_id_as_a_label_and_goes_to_whose_turn_it_is() {
        var server = desks.start();
        var desk = new JiraDesk(JiraShop.settings(server.url()), LocalDesks.waiting(PATIENT));
        desk.create(new NewTicket(
                new TicketId("a".repeat(32)),
                MaskedText.alreadyMasked("Down"),
                MaskedText.alreadyMasked("Since nine.")));

        desk.assign(
                "OPS-1",
                new Assignment(
                        new Labels("network", Level.HIGH, Level.LOW, "Network"), Priority.P1, Optional.of("ada")));

        var fields = server.issues().getFirst().path("fields");
        assertThat(fields.path("labels").path(0).asString()).isEqualTo("millrace-" + "a".repeat(32));
        assertThat(fields.path("assignee").path("accountId").asString()).isEqualTo("5b10");
        assertThat(fields.path("description").asString()).isEqualTo("Since nine.");
    }
}
