package dev.millrace.search;

import static dev.millrace.search.StoredChunk.BEGINNING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.domain.SecurityTier;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.domain.Validity;
import dev.millrace.core.text.MaskedText;
import dev.millrace.search.scope.Scopes;
import dev.millrace.search.scope.SearchScope;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What every knowledge index does. Tests share one index and keep apart as customers do: each is a tenant of its own.
public abstract class KnowledgeSearchContract {

    private static final Instant NOW = BEGINNING.plus(Duration.ofDays(30));

    private final TenantId tenant = new TenantId("t-" + UUID.randomUUID());

    protected abstract KnowledgeSearch knowledge();

    /// Makes these chunks findable, beside those that are there.
    protected abstract void index(List<StoredChunk> chunks) throws Exception;

    @Test
    void what_says_and_means_what_was_asked_comes_first() throws Exception {
        index(List.of(
                StoredChunk.of(tenant, "returns", "goods may be returned"),
                StoredChunk.of(tenant, "words", "goods are heavy"),
                StoredChunk.of(tenant, "other", "tea is served").meaning("nothing alike")));

        var found = find("goods may be returned", everything(), 10);

        assertThat(found.getFirst().documentId()).isEqualTo(new DocumentId("returns"));
        assertThat(found.getFirst().text().value()).isEqualTo("goods may be returned");
        assertThat(found).isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
        assertThat(found).allSatisfy(document -> assertThat(document.score()).isBetween(0.0, 1.0));
    }

    @Test
    void meaning_finds_what_words_do_not() throws Exception {
        index(List.of(
                StoredChunk.of(tenant, "synonym", "refund policy").meaning("sending goods back"),
                StoredChunk.of(tenant, "other", "tea at four")));

        assertThat(ids(find("sending goods back", everything(), 1))).containsExactly("synonym");
    }

    @Test
    void a_document_is_found_once_with_its_best_chunk() throws Exception {
        index(List.of(
                StoredChunk.of(tenant, "manual", "safety notes").numbered(0),
                StoredChunk.of(tenant, "manual", "cleaning the filter").numbered(1),
                StoredChunk.of(tenant, "manual", "changing the filter").numbered(2),
                StoredChunk.of(tenant, "leaflet", "spare parts")));

        var found = find("cleaning the filter", everything(), 10);

        assertThat(ids(found)).containsExactlyInAnyOrder("manual", "leaflet");
        assertThat(found.getFirst().text().value()).isEqualTo("cleaning the filter");
    }

    @Test
    void no_more_documents_come_than_were_wanted() throws Exception {
        index(List.of(
                StoredChunk.of(tenant, "a", "red door"),
                StoredChunk.of(tenant, "b", "red roof"),
                StoredChunk.of(tenant, "c", "red car")));

        assertThat(find("red door", everything(), 2)).hasSize(2);
    }

    @Test
    void another_tenants_documents_do_not_exist() throws Exception {
        var stranger = new TenantId("x-" + UUID.randomUUID());
        index(List.of(StoredChunk.of(stranger, "secret", "merger plans")));

        assertThat(find("merger plans", everything(), 10)).isEmpty();
    }

    @Test
    void a_clearance_admits_its_own_tier_and_those_below() throws Exception {
        for (var tier : SecurityTier.values()) {
            index(List.of(StoredChunk.of(tenant, tier.label(), "salary bands").tier(tier)));
        }

        assertThat(ids(find("salary bands", cleared(SecurityTier.PUBLIC), 10))).containsExactly("public");
        assertThat(ids(find("salary bands", cleared(SecurityTier.INTERNAL), 10)))
                .containsExactlyInAnyOrder("public", "internal");
        assertThat(ids(find("salary bands", cleared(SecurityTier.RESTRICTED), 10)))
                .containsExactlyInAnyOrder("public", "internal", "restricted");
    }

    @Test
    void a_document_holds_from_its_first_millisecond_to_before_its_end() throws Exception {
        var end = NOW.plusSeconds(60);
        index(List.of(StoredChunk.of(tenant, "offer", "spring prices").valid(new Validity(NOW, Optional.of(end)))));

        assertThat(find("spring prices", asOf(NOW.minusMillis(1)), 10)).isEmpty();
        assertThat(find("spring prices", asOf(NOW), 10)).singleElement().satisfies(offer -> {
            assertThat(offer.validFrom()).isEqualTo(NOW);
            assertThat(offer.validUntil()).contains(end);
            assertThat(offer.version()).isEqualTo(7);
        });
        assertThat(find("spring prices", asOf(end.minusMillis(1)), 10)).hasSize(1);
        assertThat(find("spring prices", asOf(end), 10)).isEmpty();
    }

    @Test
    void a_vector_of_another_model_means_nothing() throws Exception {
        index(List.of(StoredChunk.of(tenant, "old", "lorem ipsum").embedded("older-model", Meanings.of("holiday"))));

        assertThat(find("holiday", everything(), 10)).isEmpty();
        assertThat(ids(find("lorem", everything(), 10))).containsExactly("old");
    }

    @Test
    void the_longest_query_of_the_shortest_words_is_answered() throws Exception {
        index(List.of(StoredChunk.of(tenant, "primer", "人")));

        assertThat(ids(find("人口".repeat(SearchRequest.LONGEST_QUERY / 2), everything(), 10)))
                .containsExactly("primer");
    }

    @Test
    void random_readers_find_exactly_what_their_scope_admits() throws Exception {
        var library = new RandomLibrary(2026);
        index(library.chunks());

        library.checkEveryScope(scope -> ids(find("alpha beta gamma", scope, SearchRequest.MOST)));
    }

    private List<FoundDocument> find(String query, SearchScope scope, int limit) {
        var request = new SearchRequest(MaskedText.alreadyMasked(query), scope, limit);
        return knowledge().find(request, new QueryVector(StoredChunk.MODEL, Meanings.of(query)));
    }

    private SearchScope everything() {
        return cleared(SecurityTier.RESTRICTED);
    }

    private SearchScope cleared(SecurityTier tier) {
        return Scopes.of(tenant, tier, NOW);
    }

    private SearchScope asOf(Instant instant) {
        return Scopes.of(tenant, SecurityTier.PUBLIC, instant);
    }

    private static List<String> ids(List<FoundDocument> found) {
        return found.stream().map(document -> document.documentId().value()).toList();
    }
}
