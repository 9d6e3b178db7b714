package dev.millrace.triage.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.function.QueueBatch;
import dev.millrace.core.function.QueueBatch.Message;
import dev.millrace.triage.json.QueuedResolutions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResolveDuplicatesTest {

    private static final String RESOLVED = """
            {"detail":{"tenant":"acme","system":"%s","key":"%s","resolution":"Restarted.","resolvedBy":"rita",
             "resolvedAt":"2026-03-02T09:00:00Z","deliveryId":"d-1"}}""";

    private final InMemoryServiceDesk desk = new InMemoryServiceDesk();
    private final ResolveDuplicates resolve = new ResolveDuplicates(new QueuedResolutions(), new Desks() {
        @Override
        public Optional<ServiceDesk> find(TenantId tenant, String system) {
            return system.equals("memory") ? Optional.of(desk) : Optional.empty();
        }

        @Override
        public String usual(TenantId tenant) {
            return "memory";
        }
    });

    @Test
    void duplicates_of_a_resolved_ticket_are_resolved_and_nothing_else_is() {
        var parent = desk.opened("Mail is down");
        var duplicate = desk.opened("No mail");
        var other = desk.opened("Printer is out of paper");
        desk.link(duplicate, parent);

        assertThat(failed(RESOLVED.formatted("memory", parent))).isEmpty();
        assertThat(failed(RESOLVED.formatted("memory", parent))).isEmpty();

        assertThat(desk.tickets())
                .filteredOn(Shop.Ticket::resolved)
                .extracting(Shop.Ticket::key)
                .containsExactly(duplicate)
                .doesNotContain(other);
    }

    @Test
    void a_ticket_of_a_desk_that_the_tenant_does_not_have_is_done_with() {
        assertThat(failed(RESOLVED.formatted("elsewhere", "X-1"))).isEmpty();
    }

    @Test
    void a_desk_that_is_away_and_a_message_that_nobody_can_read_come_again() {
        var parent = desk.opened("Mail is down");
        desk.arm("BUSY", 0);

        assertThat(failed(RESOLVED.formatted("memory", parent))).containsExactly("m");
        assertThat(failed("{}")).containsExactly("m");
    }

    private List<String> failed(String body) {
        return resolve.apply(new QueueBatch(List.of(new Message("m", body, 1)))).failedMessageIds();
    }
}
