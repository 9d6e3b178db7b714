package dev.millrace.bench.search.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.search.scope.SearchScope;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is counted as a violation.
class FindingsTest {

    private static final Library LIBRARY = new Library(1);

    private final Findings findings = new Findings(LIBRARY);

    @ParameterizedTest
    @ValueSource(strings = {"foreign", "too secret", "not valid then", "not known then"})
    void what_a_reader_must_not_see_is_counted(String why) {
        var reader = new RandomReader(new Random(1));
        var seen = Stream.generate(reader::scope)
                .flatMap(scope -> hidden(scope, why).stream().map(entry -> new Seen(scope, entry)))
                .findFirst()
                .orElseThrow();

        findings.seen(seen.scope(), seen.entry().id());
        findings.read(seen.scope(), seen.entry().text());

        assertThat(findings.violations()).isEqualTo(2);
        assertThat(findings.toString()).contains(why);
    }

    @Test
    void what_a_reader_may_see_is_not() {
        var reader = new RandomReader(new Random(1));
        for (int i = 0; i < 100; i++) {
            var scope = reader.scope();
            findings.expected(scope, _ -> true, Entry::id).forEach(id -> findings.seen(scope, id));
        }

        assertThat(findings.violations()).isZero();
    }

    @Test
    void a_list_that_lacks_something_is_counted_and_one_that_holds_it_twice() {
        findings.compare(Set.of("a", "b"), List.of("a"));
        findings.compare(Set.of("a"), List.of("a", "a"));

        assertThat(findings.violations()).isEqualTo(2);
    }

    private record Seen(SearchScope scope, Entry entry) {}

    private static Optional<Entry> hidden(SearchScope scope, String why) {
        return LIBRARY.entries().stream()
                .filter(entry -> entry.hiddenFrom(scope).equals(Optional.of(why)))
                .findFirst();
    }
}
