package dev.millrace.triage.classify;

import dev.millrace.core.domain.ObjectPointer;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.ledger.InMemoryLedgerStore;
import dev.millrace.core.ledger.Ledger;
import dev.millrace.core.ledger.LedgerRecord;
import dev.millrace.core.store.InMemoryBuckets;
import dev.millrace.core.text.MaskedText;
import dev.millrace.core.trace.Tracer;
import dev.millrace.models.HashingEmbedder;
import dev.millrace.triage.classify.json.JsonRules;
import dev.millrace.triage.classify.ledger.RecordedClassifications;
import dev.millrace.triage.classify.memory.InMemoryTickets;
import dev.millrace.triage.classify.past.Filing;
import dev.millrace.triage.classify.past.Labelling;
import dev.millrace.triage.classify.past.PastTicket;
import dev.millrace.triage.json.StoredMaskedTickets;
import dev.millrace.triage.ticket.Labels;
import dev.millrace.triage.ticket.Level;
import dev.millrace.triage.ticket.MaskedTicket;
import dev.millrace.triage.ticket.TicketId;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/// A service desk with past tickets about printers, passwords and laptops, and the shipped rules.
public final class Desk {

    public static final TenantId ACME = new TenantId("acme");
    public static final String LAKE = "lake";
    public static final Path POLICIES = Path.of(System.getProperty("policies"));
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final String[][] KINDS = {
        {"printing", "hardware-desk", "printer", "toner", "paper", "jam", "cartridge"},
        {"access", "identity-desk", "password", "login", "account", "locked", "reset"},
        {"laptops", "hardware-desk", "laptop", "battery", "screen", "keyboard", "charger"},
    };

    private final InMemoryTickets past = new InMemoryTickets();
    private final InMemoryLedgerStore store = new InMemoryLedgerStore();
    private final StoredMaskedTickets tickets = new StoredMaskedTickets(new InMemoryBuckets(), LAKE);
    private final TicketTexts texts = new TicketTexts(HashingEmbedder::new);

    /// One with so many examples of each kind.
    public static Desk with(int examples) {
        var desk = new Desk();
        for (var i = 0; i < examples; i++) {
            for (var kind : KINDS) {
                desk.learn("%s-%d".formatted(kind[0], i), sentence(kind, i), labels(kind, i));
            }
        }
        return desk;
    }

    private static String sentence(String[] kind, int i) {
        var hurry = i % 2 == 0 ? "urgent production stopped" : "whenever convenient";
        return "%s %s %s please %s".formatted(kind[2 + i % 5], kind[2 + (i + 1) % 5], kind[2 + (i + 3) % 5], hurry);
    }

    private static Labels labels(String[] kind, int i) {
        return new Labels(kind[0], Level.MEDIUM, i % 2 == 0 ? Level.HIGH : Level.LOW, kind[1]);
    }

    /// Makes a ticket an example.
    public void learn(String key, String text, Labels labels) {
        var ticket = ticket(key, text);
        var said = new Labelling(labels, Labelling.Source.ASKED, NOON);
        past.change(
                ACME,
                ticket.id(),
                _ -> PastTicket.of(ticket.id(), ACME, texts.of(ticket)).labelled(said));
    }

    /// Files a ticket that nobody labelled.
    public void open(String key, String text) {
        var ticket = ticket(key, text);
        past.change(
                ACME,
                ticket.id(),
                _ -> PastTicket.of(ticket.id(), ACME, texts.of(ticket)).filed(new Filing("jira", key)));
    }

    /// Classifies a new ticket, asking that second opinion.
    Classification classify(String text, Opinion opinion) {
        return classify("event-1", text, opinion);
    }

    Classification classify(String eventId, String text, Opinion opinion) {
        var ticket = ticket("NEW-1", text);
        var pointer = tickets.write(ticket);
        return classifier(opinion).apply(new ClassifyRequest(ACME, ticket.id().value(), eventId, pointer));
    }

    private ClassifyTicket classifier(Opinion opinion) {
        var ledger = new Ledger(store, Clock.systemUTC(), _ -> {});
        return new ClassifyTicket(
                tickets,
                texts,
                new GatherEvidence(past),
                JsonRules.in(POLICIES),
                opinion,
                new RecordedClassifications(ledger, store),
                Tracer.none());
    }

    /// Keeps a masked ticket in the lake.
    public ObjectPointer keep(String key, String text) {
        return tickets.write(ticket(key, text));
    }

    LedgerRecord record(String decisionId) {
        return store.find(decisionId).orElseThrow();
    }

    public InMemoryTickets past() {
        return past;
    }

    public StoredMaskedTickets tickets() {
        return tickets;
    }

    public TicketTexts texts() {
        return texts;
    }

    public static TicketId id(String key) {
        return TicketId.of(ACME, "jira", key);
    }

    private static MaskedTicket ticket(String key, String text) {
        var space = text.indexOf(' ');
        return new MaskedTicket(
                id(key),
                ACME,
                "jira",
                key,
                MaskedText.alreadyMasked("[PERSON]"),
                MaskedText.alreadyMasked(text.substring(0, Math.max(0, space))),
                MaskedText.alreadyMasked(text.substring(space + 1)),
                Optional.empty(),
                NOON,
                "standard:3");
    }
}
