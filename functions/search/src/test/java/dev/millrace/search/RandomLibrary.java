package dev.millrace.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.Generate.enumValues;
import static org.quicktheories.generators.SourceDSL.integers;

import dev.millrace.core.domain.SecurityTier;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.domain.Validity;
import dev.millrace.search.scope.Scopes;
import dev.millrace.search.scope.SearchScope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.quicktheories.core.Gen;

/// Documents of three tenants, of every tier, valid for random stretches of ten hours and replaced by new versions at
/// random; and readers of all kinds.
///
/// Tenants have documents of the same ids, and instants fall on the ends of windows often, since errors live there.
final class RandomLibrary {

    private static final int DOCUMENTS = 30;
    private static final int HOURS = 10;
    private static final int EXAMPLES = 60;
    private static final long MILLISECONDS_OF_AN_HOUR = 3_600_000;
    private static final List<String> WORDS = List.of("alpha", "beta", "gamma", "delta", "epsilon");

    private final Random random;
    private final List<TenantId> tenants = List.of(tenant(), tenant(), tenant());
    private final List<StoredChunk> chunks = new ArrayList<>();

    RandomLibrary(long seed) {
        random = new Random(seed);
        tenants.forEach(this::addDocuments);
    }

    List<StoredChunk> chunks() {
        return List.copyOf(chunks);
    }

    /// Makes sure that random readers find all chunks of their scope, and no other.
    ///
    /// @param find the names of the chunks that a reader finds
    void checkEveryScope(Function<SearchScope, List<String>> find) {
        qt().withExamples(EXAMPLES)
                .withShrinkCycles(0)
                .forAll(integers().between(0, tenants.size() - 1), enumValues(SecurityTier.class), instants())
                .checkAssert((tenant, clearance, asOf) -> {
                    var scope = Scopes.of(tenants.get(tenant), clearance, asOf);
                    assertThat(find.apply(scope)).doesNotHaveDuplicates().hasSameElementsAs(admitted(scope));
                });
    }

    private List<String> admitted(SearchScope scope) {
        return chunks.stream()
                .filter(chunk -> chunk.isIn(scope))
                .map(StoredChunk::id)
                .toList();
    }

    private static Gen<Instant> instants() {
        return integers()
                .between(-1, HOURS + 1)
                .zip(integers().between(-1, 1), (hour, shift) -> hour(hour).plusMillis(shift));
    }

    private void addDocuments(TenantId tenant) {
        for (var i = 0; i < DOCUMENTS; i++) {
            var version = 1L;
            var from = random.nextInt(HOURS);
            while (from < HOURS) {
                var until = from + 1 + random.nextInt(HOURS);
                addVersion(tenant, "document-" + i, version, window(from, until));
                from = until;
                version++;
            }
        }
    }

    private void addVersion(TenantId tenant, String documentId, long version, Validity known) {
        var tier = SecurityTier.values()[random.nextInt(3)];
        var begin = random.nextInt(HOURS);
        var validity = window(begin, begin + 1 + random.nextInt(HOURS));
        var count = 1 + random.nextInt(3);
        for (var number = 0; number < count; number++) {
            chunks.add(StoredChunk.of(tenant, documentId, text())
                    .numbered(number, count)
                    .tier(tier)
                    .valid(validity)
                    .known(version, known));
        }
    }

    private static Validity window(int from, int until) {
        return new Validity(hour(from), until > HOURS ? Optional.empty() : Optional.of(hour(until)));
    }

    private String text() {
        return String.join(
                " ", random.ints(3, 0, WORDS.size()).mapToObj(WORDS::get).toList());
    }

    private static Instant hour(int number) {
        return StoredChunk.BEGINNING.plusMillis(number * MILLISECONDS_OF_AN_HOUR);
    }

    private static TenantId tenant() {
        return new TenantId("r-" + UUID.randomUUID());
    }
}
