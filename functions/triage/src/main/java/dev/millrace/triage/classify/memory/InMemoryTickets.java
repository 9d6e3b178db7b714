package dev.millrace.triage.classify.memory;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.text.Words;
import dev.millrace.triage.classify.past.Example;
import dev.millrace.triage.classify.past.Filing;
import dev.millrace.triage.classify.past.Incident;
import dev.millrace.triage.classify.past.IncidentState;
import dev.millrace.triage.classify.past.PastTicket;
import dev.millrace.triage.classify.past.PastTickets;
import dev.millrace.triage.classify.past.TicketText;
import dev.millrace.triage.ticket.TicketId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// Past tickets that are gone when the process ends: for replays of a history, and for tests.
///
/// Looks at every ticket each time, which suits some ten thousand.
public final class InMemoryTickets implements PastTickets {

    private final Map<TenantId, Map<TicketId, PastTicket>> tenants = new LinkedHashMap<>();
    private final Map<TicketId, Set<String>> words = new LinkedHashMap<>();
    private final Map<TenantId, Map<String, Integer>> holding = new LinkedHashMap<>();

    @Override
    public synchronized void change(TenantId tenant, TicketId id, Function<Optional<PastTicket>, PastTicket> change) {
        var tickets = tenants.computeIfAbsent(tenant, _ -> new LinkedHashMap<>());
        var known = Optional.ofNullable(tickets.get(id));
        var changed = change.apply(known);
        known.ifPresent(before -> count(tenant, id, -1));
        tickets.put(id, changed);
        words.put(id, wordsOf(changed.text()));
        count(tenant, id, 1);
    }

    @Override
    public void load(List<PastTicket> tickets) {
        tickets.forEach(ticket -> change(ticket.tenant(), ticket.id(), _ -> ticket));
    }

    private void count(TenantId tenant, TicketId id, int difference) {
        var counts = holding.computeIfAbsent(tenant, _ -> new LinkedHashMap<>());
        words.getOrDefault(id, Set.of()).forEach(word -> counts.merge(word, difference, Integer::sum));
    }

    @Override
    public synchronized Optional<PastTicket> find(TenantId tenant, TicketId id) {
        return Optional.ofNullable(of(tenant).get(id));
    }

    @Override
    public synchronized Optional<PastTicket> filedAs(TenantId tenant, Filing filing) {
        return of(tenant).values().stream()
                .filter(ticket -> ticket.filing().equals(Optional.of(filing)))
                .findFirst();
    }

    @Override
    public synchronized List<Example> nearest(TenantId tenant, TicketText text, int each, int sample) {
        var examples = comparable(tenant, text)
                .filter(ticket -> ticket.labelling().isPresent())
                .toList();
        var query = wordsOf(text);
        var counts = holding.getOrDefault(tenant, Map.of());
        var size = of(tenant).size();
        var byWords =
                best(examples, ticket -> shared(query, words.getOrDefault(ticket.id(), Set.of()), counts, size), each);
        var byMeaning = best(examples, ticket -> 1 + text.nearness(ticket.text()), each);
        var union = new LinkedHashSet<>(byWords);
        union.addAll(byMeaning);
        examples.stream()
                .sorted(Comparator.comparing(ticket -> ticket.id().value()))
                .limit(sample)
                .forEach(union::add);
        return union.stream()
                .map(ticket -> new Example(
                        ticket.id(),
                        ticket.text(),
                        ticket.labelling().orElseThrow().labels()))
                .toList();
    }

    @Override
    public synchronized List<Incident> openIncidents(TenantId tenant, TicketText text, int most) {
        var open = comparable(tenant, text)
                .filter(ticket -> ticket.state() == IncidentState.OPEN)
                .toList();
        return best(open, ticket -> 1 + text.nearness(ticket.text()), most).stream()
                .map(ticket ->
                        new Incident(ticket.id(), ticket.text(), ticket.filing().orElseThrow()))
                .toList();
    }

    private Map<TicketId, PastTicket> of(TenantId tenant) {
        return tenants.getOrDefault(tenant, Map.of());
    }

    private Stream<PastTicket> comparable(TenantId tenant, TicketText text) {
        return of(tenant).values().stream()
                .filter(ticket -> ticket.text().version().equals(text.version()));
    }

    private record Scored(PastTicket ticket, double score) {}

    private static List<PastTicket> best(List<PastTicket> tickets, ToDoubleFunction<PastTicket> score, int most) {
        var scored = new ArrayList<Scored>();
        for (var ticket : tickets) {
            var value = score.applyAsDouble(ticket);
            if (value > 0) {
                scored.add(new Scored(ticket, value));
            }
        }
        scored.sort(Comparator.comparingDouble(Scored::score).reversed());
        return scored.stream().limit(most).map(Scored::ticket).toList();
    }

    /// What the shared words weigh by their rarity, beside the length of the ticket (BM25 with words counted once).
    private static double shared(Set<String> query, Set<String> words, Map<String, Integer> holding, int size) {
        var sum = 0.0;
        for (var word : query) {
            if (words.contains(word)) {
                var count = holding.getOrDefault(word, 0);
                sum += Math.log(1 + (size - count + 0.5) / (count + 0.5));
            }
        }
        return sum / Math.sqrt(10.0 + words.size());
    }

    private static Set<String> wordsOf(TicketText text) {
        return Words.of(text.words().value()).stems();
    }
}
