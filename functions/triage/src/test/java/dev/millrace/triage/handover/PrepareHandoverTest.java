package dev.millrace.triage.handover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.attack.AttackFiles;
import dev.millrace.core.domain.Confidence;
import dev.millrace.core.domain.ObjectPointer;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.json.Json;
import dev.millrace.core.store.InMemoryBuckets;
import dev.millrace.core.text.MaskedText;
import dev.millrace.triage.json.StoredMaskedTickets;
import dev.millrace.triage.json.StoredSuggestions;
import dev.millrace.triage.route.Classification;
import dev.millrace.triage.route.Classification.Candidate;
import dev.millrace.triage.ticket.Labels;
import dev.millrace.triage.ticket.Level;
import dev.millrace.triage.ticket.MaskedTicket;
import dev.millrace.triage.ticket.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PrepareHandoverTest {

    private static final TenantId ACME = new TenantId("acme");
    private static final TicketId TICKET = TicketId.of(ACME, "portal", "T-1");
    private static final ObjectPointer CONTEXT = new ObjectPointer("lake", "context.json");

    private final InMemoryBuckets buckets = new InMemoryBuckets();
    private final StoredMaskedTickets tickets = new StoredMaskedTickets(buckets, "lake");
    private final PrepareHandover prepare = new PrepareHandover(tickets, new StoredSuggestions(buckets));

    @Test
    void people_choose_among_the_three_likeliest_labels() {
        var handover = prepare.apply(task("Mail is down", candidates("mail", "network", "printer", "vpn")));

        assertThat(handover.options())
                .extracting(Handover.Option::label)
                .first()
                .isEqualTo("mail, to mail-team");
        assertThat(handover.options()).hasSize(3);
        assertThat(handover.choices().get("2")).isEqualTo(labels("network"));
    }

    @Test
    void of_what_nobody_knows_the_general_category_is_offered() {
        var handover = prepare.apply(task("What is this?", Optional.empty()));

        assertThat(handover.choices().values()).containsExactly(Options.GENERAL);
    }

    @Test
    void what_may_help_is_cited_and_answers_to_frequent_questions_come_first() {
        buckets.open("lake")
                .put(
                        "context.json",
                        Json.write(Map.of(
                                "articles",
                                        List.of(
                                                article("it/mail.md", "Mail"),
                                                article("it/more.md", "More"),
                                                article("it/x.md", "X")),
                                "faq", List.of(article("faq/outage.md", "Outages")))));

        var evidence = prepare.apply(task("Mail is down", candidates("mail"))).evidence();

        assertThat(evidence.stream()
                        .filter(fact -> fact.label().equals("may help"))
                        .map(Handover.Evidence::value))
                .hasSize(3)
                .first()
                .asString()
                .contains("[faq/outage.md]");
    }

    @Test
    void a_context_that_is_not_there_takes_nothing_away() {
        assertThat(prepare.apply(task("Mail is down", candidates("mail"))).evidence())
                .isNotEmpty();
    }

    @Test
    void the_same_question_prepared_again_is_the_same_to_the_byte() {
        var task = task("Mail is down", candidates("mail", "network"));

        assertThat(Json.canonical(prepare.apply(task))).isEqualTo(Json.canonical(prepare.apply(task)));
    }

    @Test
    void other_options_are_another_payload() {
        assertThat(prepare.apply(task("Mail is down", candidates("mail"))).payloadHash())
                .isNotEqualTo(
                        prepare.apply(task("Mail is down", candidates("vpn"))).payloadHash());
    }

    @Test
    void a_long_ticket_is_shortened_between_characters() {
        var evidence = prepare.apply(task("\ud83d\ude00".repeat(5000), candidates("mail")))
                .evidence();

        assertThat(evidence).allMatch(fact -> fact.value().length() <= 1600);
        assertThat(evidence).noneMatch(fact -> fact.value().contains("\ud83d\u2026"));
    }

    @Test
    void no_text_of_a_ticket_changes_why_people_are_asked_or_what_they_may_choose() {
        var harmless = prepare.apply(task("Mail is down", candidates("mail", "network")));
        var attacks = AttackFiles.all();

        assertThat(attacks).hasSizeGreaterThan(80);
        for (var attack : attacks) {
            var asked = prepare.apply(task(attack.text(), candidates("mail", "network")));
            assertThat(asked)
                    .as("%s", attack)
                    .usingRecursiveComparison()
                    .ignoringFields("evidence", "action", "payloadHash")
                    .isEqualTo(harmless);
        }
    }

    private HandoverTask task(String text, Optional<List<Candidate>> candidates) {
        var pointer = tickets.write(new MaskedTicket(
                TICKET,
                ACME,
                "portal",
                "T-1",
                MaskedText.alreadyMasked("[PERSON]"),
                MaskedText.alreadyMasked(text.substring(0, 4)),
                MaskedText.alreadyMasked(text),
                Optional.empty(),
                Instant.parse("2026-03-02T09:00:00Z"),
                "standard:3"));
        var classification = new Classification(
                candidates.isPresent() ? "classified" : "unknown",
                candidates.map(all -> all.getFirst().labels()),
                new Confidence(0.5),
                candidates,
                Optional.empty(),
                "d",
                Optional.empty());
        return new HandoverTask(
                ACME, TICKET.value(), "e", pointer, Optional.of(CONTEXT), classification, "P3", List.of("not sure"));
    }

    private static Optional<List<Candidate>> candidates(String... categories) {
        return Optional.of(Stream.of(categories)
                .map(category -> new Candidate(labels(category), new Confidence(0.5)))
                .toList());
    }

    private static Labels labels(String category) {
        return new Labels(category, Level.MEDIUM, Level.LOW, category + "-team");
    }

    private static Map<String, Object> article(String id, String title) {
        return Map.of("documentId", id, "title", title, "excerpt", "Restart it.", "score", 0.5);
    }
}
