package dev.millrace.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.domain.SecurityTier;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.text.MaskedText;
import dev.millrace.search.Lookup;
import dev.millrace.search.Plans;
import dev.millrace.search.QueryVector;
import dev.millrace.search.scope.Scopes;
import dev.millrace.search.scope.SearchScope;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QueriesTest {

    private static final SearchScope SCOPE =
            Scopes.of(new TenantId("acme"), SecurityTier.PUBLIC, Instant.parse("2026-01-01T00:00:00Z"));

    @Test
    void an_identifier_that_the_index_cuts_apart_is_looked_for_whole_as_well() {
        assertThat(hybrid("ERR-4711")).contains("match_phrase").contains("ERR-4711");
    }

    @Test
    void an_identifier_that_is_one_word_to_the_index_counts_once() {
        assertThat(hybrid("CCL19")).doesNotContain("match_phrase");
        assertThat(hybrid("β1")).doesNotContain("match_phrase");
    }

    private static String hybrid(String preferred) {
        var query = MaskedText.alreadyMasked("what is it?");
        var vector = new QueryVector("any", new float[] {1});
        var lookup = new Lookup(query, Optional.of(vector), SCOPE, Plans.preferring(preferred), 0, 10);
        return new String(Queries.hybrid(lookup, vector), StandardCharsets.UTF_8);
    }
}
