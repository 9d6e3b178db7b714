package dev.millrace.triage.route;

import dev.millrace.core.error.Conflict;
import dev.millrace.core.hash.Sha256;
import dev.millrace.core.json.Json;
import dev.millrace.core.ledger.Decision;
import dev.millrace.core.ledger.Ledger;
import dev.millrace.core.ledger.LedgerRecord;
import dev.millrace.core.ledger.LedgerStore;
import dev.millrace.triage.ticket.Labels;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The routings in the stream `triage/TENANT` of the decision ledger. A task that comes again gets what was recorded of
/// it first, whoever is on duty by now.
final class RoutingRecords {

    static final String KIND = "ticket-routing";

    private static final String ACTOR = "function:routeTicket";
    private static final int SHOWN_OF_EVENT = 16;

    private final LedgerStore store;
    private final Ledger ledger;

    RoutingRecords(LedgerStore store, Ledger ledger) {
        this.store = store;
        this.ledger = ledger;
    }

    /// A decision, and what it rests on.
    record Ruling(Handling handling, Map<String, String> versions) {}

    /// What is on record of that task, or else what is decided now.
    ///
    /// @throws Conflict if other facts are on record
    Routing once(RoutingTask task, RoutingFacts facts, Function<RoutingFacts, Ruling> decide) {
        var id = id(task);
        return store.find(id)
                .map(record -> reread(record, facts))
                .orElseGet(() -> append(id, task, facts, decide.apply(facts)));
    }

    /// The same task may be at this point twice at once: whoever was later reads what the other recorded.
    private Routing append(String id, RoutingTask task, RoutingFacts facts, Ruling ruling) {
        try {
            ledger.append(new Decision(
                    id,
                    "triage/" + task.tenant(),
                    KIND,
                    Json.canonical(facts),
                    ruling.versions(),
                    Optional.of(facts.confidence()),
                    Json.canonical(ruling.handling()),
                    ACTOR,
                    Optional.of(task.eventId())));
            return ruling.handling().recordedAs(id);
        } catch (Conflict e) {
            return store.find(id).map(record -> reread(record, facts)).orElseThrow(() -> e);
        }
    }

    private static Routing reread(LedgerRecord record, RoutingFacts facts) {
        var decision = record.decision();
        var known = Json.read(bytes(decision.input()), RoutingFacts.class);
        if (!known.equals(facts.at(known.routedAt()))) {
            throw new Conflict("the ledger holds another routing under the id " + decision.id());
        }
        return Json.read(bytes(decision.outcome()), Handling.class).recordedAs(decision.id());
    }

    /// One for each event, and one more for each choice of people.
    private static String id(RoutingTask task) {
        var event = Sha256.of(task.eventId()).substring(0, SHOWN_OF_EVENT);
        var choice = task.chosen().map(RoutingRecords::named).orElse("");
        return "%s:%s:%s%s".formatted(KIND, task.ticketId(), event, choice);
    }

    private static String named(Labels chosen) {
        return ":" + Sha256.of(Json.canonical(chosen)).substring(0, SHOWN_OF_EVENT);
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
