package dev.millrace.bench.search.isolation;

import dev.millrace.search.scope.SearchScope;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What was seen, held against the library. Thread-safe.
final class Findings {

    private final Map<String, Entry> byId;
    private final Map<String, List<Entry>> byTenant;
    private final LongAdder seen = new LongAdder();
    private final LongAdder exhaustive = new LongAdder();
    private final Map<String, List<Entry>> byText;
    private final LongAdder texts = new LongAdder();
    private final LongAdder answers = new LongAdder();
    private final LongAdder refusals = new LongAdder();
    private final LongAdder unanswered = new LongAdder();
    private final ConcurrentMap<String, LongAdder> violations = new ConcurrentHashMap<>();

    Findings(Library library) {
        byId = library.entries().stream().collect(Collectors.toMap(Entry::id, Function.identity()));
        byTenant = library.entries().stream()
                .collect(Collectors.groupingBy(entry -> entry.tenant().value()));
        byText = library.entries().stream().collect(Collectors.groupingBy(Entry::text));
    }

    /// One chunk came back to a reader.
    void seen(SearchScope scope, String id) {
        seen.increment();
        var entry = byId.get(id);
        if (entry == null) {
            violation("in no library");
        } else {
            entry.hiddenFrom(scope).ifPresent(this::violation);
        }
    }

    /// A text was read for a reader, or came out: one that the reader may see must have it.
    void read(SearchScope scope, String text) {
        texts.increment();
        var holders = byText.getOrDefault(text, List.of());
        if (holders.stream().noneMatch(entry -> entry.hiddenFrom(scope).isEmpty())) {
            violation("a text of nothing that may be seen");
        }
    }

    /// A question came to its end.
    void answered(boolean answered) {
        (answered ? answers : refusals).increment();
    }

    /// Makes sure that exactly those came back that a reader may see and that a query speaks of, where that many fit.
    void exactly(SearchScope scope, Collection<String> found, int most, Predicate<Entry> spokenOf) {
        var expected = expected(scope, spokenOf, Entry::id);
        if (expected.size() <= most) {
            exhaustive.increment();
            compare(expected, found);
        }
    }

    /// Names of what a reader may see and a query speaks of.
    Set<String> expected(SearchScope scope, Predicate<Entry> spokenOf, Function<Entry, String> name) {
        return byTenant.getOrDefault(scope.tenant().value(), List.of()).stream()
                .filter(entry -> entry.hiddenFrom(scope).isEmpty())
                .filter(spokenOf)
                .map(name)
                .collect(Collectors.toSet());
    }

    void compare(Set<String> expected, Collection<String> found) {
        var distinct = new HashSet<>(found);
        if (distinct.size() < found.size()) {
            violation("found twice");
        }
        if (!distinct.containsAll(expected)) {
            violation("not found");
        }
        if (!expected.containsAll(distinct)) {
            violation("not spoken of");
        }
    }

    /// A search or a question was not answered in time.
    void unanswered() {
        unanswered.increment();
    }

    void violation(String kind) {
        violations.computeIfAbsent(kind, _ -> new LongAdder()).increment();
    }

    long violations() {
        return violations.values().stream().mapToLong(LongAdder::sum).sum();
    }

    @Override
    public String toString() {
        return "%,d candidates and results seen, %,d lists of them complete, %,d texts read, %,d questions answered and"
                        .formatted(seen.sum(), exhaustive.sum(), texts.sum(), answers.sum())
                + " %,d refused, %,d not in time, violations %s"
                        .formatted(refusals.sum(), unanswered.sum(), violations);
    }
}
