package dev.millrace.triage.classify.past;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.text.MaskedText;
import dev.millrace.triage.ticket.Labels;
import dev.millrace.triage.ticket.Level;
import dev.millrace.triage.ticket.TicketId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every store of past tickets does. Each test has tenants of its own.
public abstract class PastTicketsContract {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final TenantId acme = new TenantId("acme-" + UUID.randomUUID());
    private final TenantId globex = new TenantId("globex-" + UUID.randomUUID());

    protected abstract PastTickets tickets();

    @Test
    void a_ticket_is_found_as_it_was_kept() {
        var ticket = ticket(acme, "OPS-1", "The printer is jammed", 0)
                .labelled(said("printing", NOON))
                .filed(new Filing("jira", "OPS-1"));
        keep(ticket);

        var found = tickets().find(acme, ticket.id()).orElseThrow();

        assertThat(found).usingRecursiveComparison().isEqualTo(ticket);
        assertThat(tickets()
                        .filedAs(acme, new Filing("jira", "OPS-1"))
                        .orElseThrow()
                        .id())
                .isEqualTo(ticket.id());
    }

    @Test
    void what_was_never_kept_is_not_found() {
        keep(ticket(acme, "OPS-1", "The printer is jammed", 0));

        assertThat(tickets().find(acme, TicketId.of(acme, "jira", "OPS-2"))).isEmpty();
        assertThat(tickets().filedAs(acme, new Filing("jira", "OPS-2"))).isEmpty();
        assertThat(tickets().nearest(globex, text("printer", 0), 5, 0)).isEmpty();
    }

    @Test
    void neighbours_are_those_near_by_words_and_those_near_by_meaning() {
        keep(ticket(acme, "words", "my toner cartridge leaks", 3).labelled(said("printing", NOON)));
        keep(ticket(acme, "meaning", "nothing in common", 1).labelled(said("printing", NOON)));
        keep(ticket(acme, "far", "unlike it in everything", 2).labelled(said("access", NOON)));

        var found = tickets().nearest(acme, text("toner cartridge", 1), 1, 0);

        assertThat(found).extracting(Example::id).containsExactlyInAnyOrder(id(acme, "words"), id(acme, "meaning"));
    }

    @Test
    void a_ticket_near_in_both_ways_is_one_neighbour() {
        keep(ticket(acme, "one", "toner cartridge", 1).labelled(said("printing", NOON)));

        assertThat(tickets().nearest(acme, text("toner cartridge", 1), 5, 0)).hasSize(1);
    }

    @Test
    void a_sample_of_all_is_the_same_for_every_ticket() {
        for (var i = 0; i < 12; i++) {
            keep(ticket(acme, "ticket-" + i, "word" + i, i % 8).labelled(said("printing", NOON)));
        }
        var firstByName = IntStream.range(0, 12)
                .mapToObj(i -> id(acme, "ticket-" + i))
                .sorted(Comparator.comparing(TicketId::value))
                .limit(5)
                .toList();

        var one = tickets().nearest(acme, text("nothing alike", 1), 1, 5);
        var other = tickets().nearest(acme, text("neither this", 2), 1, 5);

        assertThat(one).extracting(Example::id).containsAll(firstByName);
        assertThat(other).extracting(Example::id).containsAll(firstByName);
        assertThat(one).hasSizeLessThan(8);
    }

    @Test
    void what_nobody_labelled_is_no_example() {
        keep(ticket(acme, "one", "toner cartridge", 1).filed(new Filing("jira", "one")));

        assertThat(tickets().nearest(acme, text("toner cartridge", 1), 5, 0)).isEmpty();
    }

    @Test
    void nothing_of_another_tenant_is_ever_a_neighbour() {
        for (var i = 0; i < 20; i++) {
            keep(ticket(globex, "near-" + i, "toner cartridge", 1)
                    .labelled(said("printing", NOON))
                    .filed(new Filing("jira", "near-" + i)));
        }
        keep(ticket(acme, "far", "the toner of mine", 2).labelled(said("printing", NOON)));

        assertThat(tickets().nearest(acme, text("toner cartridge", 1), 3, 0))
                .extracting(Example::id)
                .containsExactly(id(acme, "far"));
        assertThat(tickets().openIncidents(acme, text("toner cartridge", 1), 3)).isEmpty();
        assertThat(tickets().filedAs(acme, new Filing("jira", "near-1"))).isEmpty();
    }

    @Test
    void vectors_of_another_model_are_not_compared() {
        var other = new TicketText(MaskedText.alreadyMasked("toner cartridge"), vector(1), "another-model");
        keep(PastTicket.of(id(acme, "other"), acme, other).labelled(said("printing", NOON)));

        assertThat(tickets().nearest(acme, text("toner cartridge", 1), 5, 0)).isEmpty();
    }

    @Test
    void only_open_incidents_are_found_the_nearest_first() {
        keep(ticket(acme, "near", "a", 1).filed(new Filing("jira", "near")));
        keep(ticket(acme, "unfiled", "b", 1));
        keep(ticket(acme, "closed", "c", 1).filed(new Filing("jira", "closed")).closed());
        keep(ticket(acme, "far", "d", 2).filed(new Filing("jira", "far")));

        assertThat(tickets().openIncidents(acme, text("a", 1), 5))
                .extracting(Incident::id)
                .containsExactly(id(acme, "near"), id(acme, "far"));
    }

    @Test
    void a_change_is_seen_at_once_and_replaces_what_was_there() {
        keep(ticket(acme, "one", "toner cartridge", 1).labelled(said("access", NOON)));

        tickets()
                .change(
                        acme,
                        id(acme, "one"),
                        known -> known.orElseThrow().labelled(said("printing", NOON.plusSeconds(1))));

        assertThat(tickets().nearest(acme, text("toner cartridge", 1), 5, 0))
                .extracting(example -> example.labels().category())
                .containsExactly("printing");
    }

    @Test
    void a_history_is_loaded_at_once() {
        tickets()
                .load(List.of(
                        ticket(acme, "one", "toner cartridge", 1).labelled(said("printing", NOON)),
                        ticket(acme, "two", "password", 2).labelled(said("access", NOON))));

        assertThat(tickets().nearest(acme, text("toner", 1), 5, 0)).hasSize(2);
    }

    @Test
    void no_change_of_two_at_once_is_lost() throws Exception {
        keep(ticket(acme, "one", "toner cartridge", 1));
        try (var threads = Executors.newFixedThreadPool(2)) {
            var labels = threads.submit(() -> tickets()
                    .change(acme, id(acme, "one"), known -> known.orElseThrow().labelled(said("printing", NOON))));
            var filing = threads.submit(() -> tickets()
                    .change(acme, id(acme, "one"), known -> known.orElseThrow().filed(new Filing("jira", "one"))));
            labels.get();
            filing.get();
        }

        var ticket = tickets().find(acme, id(acme, "one")).orElseThrow();
        assertThat(ticket.labelling()).isPresent();
        assertThat(ticket.filing()).isPresent();
    }

    @Test
    void a_text_longer_than_any_query_is_looked_for_by_its_beginning() {
        var words = new StringBuilder("toner cartridge ");
        for (var i = 0; i < 3000; i++) {
            words.append("word").append(i).append(' ');
        }
        keep(ticket(acme, "one", "toner cartridge", 2).labelled(said("printing", NOON)));

        assertThat(tickets().nearest(acme, text(words.toString(), 1), 5, 0)).hasSize(1);
    }

    private void keep(PastTicket ticket) {
        tickets().change(ticket.tenant(), ticket.id(), _ -> ticket);
    }

    private static PastTicket ticket(TenantId tenant, String key, String words, int direction) {
        return PastTicket.of(id(tenant, key), tenant, text(words, direction));
    }

    private static TicketId id(TenantId tenant, String key) {
        return TicketId.of(tenant, "jira", key);
    }

    private static TicketText text(String words, int direction) {
        return new TicketText(MaskedText.alreadyMasked(words), vector(direction), "test-model");
    }

    private static float[] vector(int direction) {
        var vector = new float[8];
        vector[direction] = 1;
        return vector;
    }

    private static Labelling said(String category, Instant at) {
        return new Labelling(new Labels(category, Level.LOW, Level.HIGH, "service-desk"), Labelling.Source.ASKED, at);
    }
}
