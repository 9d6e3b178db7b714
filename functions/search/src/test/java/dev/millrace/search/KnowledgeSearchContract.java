package dev.millrace.search;

import static dev.millrace.search.StoredChunk.BEGINNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.domain.SecurityTier;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.domain.Validity;
import dev.millrace.core.text.MaskedText;
import dev.millrace.search.fusion.FusedHere;
import dev.millrace.search.fusion.Fusion;
import dev.millrace.search.plan.RetrievalPlan;
import dev.millrace.search.scope.Scopes;
import dev.millrace.search.scope.SearchScope;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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

        assertThat(found.getFirst().chunk().documentId()).isEqualTo(new DocumentId("returns"));
        assertThat(found.getFirst().chunk().text().value()).isEqualTo("goods may be returned");
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
                StoredChunk.of(tenant, "manual", "safety notes").numbered(0, 3),
                StoredChunk.of(tenant, "manual", "cleaning the filter").numbered(1, 3),
                StoredChunk.of(tenant, "manual", "changing the filter").numbered(2, 3),
                StoredChunk.of(tenant, "leaflet", "spare parts")));

        var found = find("cleaning the filter", everything(), 10);

        assertThat(ids(found)).containsExactlyInAnyOrder("manual", "leaflet");
        assertThat(found.getFirst().chunk().text().value()).isEqualTo("cleaning the filter");
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
            assertThat(offer.chunk().validity().from()).isEqualTo(NOW);
            assertThat(offer.chunk().validity().until()).contains(end);
            assertThat(offer.chunk().version()).isEqualTo(7);
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

        library.checkEveryScope(scope -> candidates(lookup("alpha beta gamma", scope, 0, 1)));
    }

    @Test
    void a_version_is_found_while_it_was_the_one_known() throws Exception {
        var end = NOW.plusSeconds(60);
        var leave = StoredChunk.of(tenant, "leave", "twelve weeks of leave");
        index(List.of(leave.known(1, new Validity(NOW, Optional.of(end))), leave.known(2, Validity.from(end))));

        assertThat(find("weeks of leave", asOf(NOW.minusMillis(1)), 10)).isEmpty();
        assertThat(versions(find("weeks of leave", asOf(NOW), 10))).containsExactly(1L);
        assertThat(versions(find("weeks of leave", asOf(end.minusMillis(1)), 10)))
                .containsExactly(1L);
        assertThat(versions(find("weeks of leave", asOf(end), 10))).containsExactly(2L);
    }

    @Test
    void pages_make_up_the_whole() throws Exception {
        for (var i = 0; i < 23; i++) {
            var text = "paging " + "word ".repeat(1 + i % 7) + i;
            index(List.of(
                    StoredChunk.of(tenant, "document-" + i, text).numbered(0, 2),
                    StoredChunk.of(tenant, "document-" + i, text + " more").numbered(1, 2)));
        }
        var whole = ids(find("paging word", everything(), 50));

        var pages = new ArrayList<String>();
        for (var from = 0; from < 30; from += 5) {
            pages.addAll(ids(knowledge()
                    .find(lookup("paging word", everything(), from, 5))
                    .documents()));
        }

        assertThat(whole).hasSize(23);
        assertThat(pages).containsExactlyElementsOf(whole);
    }

    @Test
    void a_required_phrase_stands_in_whatever_is_found() throws Exception {
        index(List.of(
                StoredChunk.of(tenant, "exact", "notice of sixteen weeks for all"),
                StoredChunk.of(tenant, "apart", "sixteen notices within weeks").meaning("sixteen weeks")));
        var plan = Plans.requiring("sixteen weeks");

        assertThat(ids(knowledge()
                        .find(lookup("sixteen weeks", everything(), 0, 10, plan))
                        .documents()))
                .containsExactly("exact");
    }

    @Test
    void words_alone_are_enough_to_be_found() throws Exception {
        index(List.of(
                StoredChunk.of(tenant, "words", "quarterly figures"),
                StoredChunk.of(tenant, "meaning", "something else").meaning("quarterly figures")));
        var lookup = new Lookup(
                MaskedText.alreadyMasked("quarterly figures"), Optional.empty(), everything(), Plans.even(), 0, 10);

        assertThat(ids(new FusedHere(knowledge()).find(lookup).documents())).containsExactly("words");
    }

    @Test
    void chunks_are_read_by_name_within_the_scope_only() throws Exception {
        var mine = StoredChunk.of(tenant, "mine", "to be read").numbered(1, 4);
        var hidden = StoredChunk.of(tenant, "hidden", "to be read").tier(SecurityTier.RESTRICTED);
        var theirs = StoredChunk.of(new TenantId("x-" + UUID.randomUUID()), "theirs", "to be read");
        index(List.of(mine, hidden, theirs));

        var read = knowledge()
                .read(
                        cleared(SecurityTier.INTERNAL),
                        List.of(mine.id(), hidden.id(), theirs.id(), "nothing@1#0"),
                        Optional.empty());

        assertThat(read).singleElement().satisfies(chunk -> {
            assertThat(chunk.documentId()).isEqualTo(new DocumentId("mine"));
            assertThat(chunk.chunk()).isEqualTo(1);
            assertThat(chunk.chunks()).isEqualTo(4);
            assertThat(chunk.marks()).isEmpty();
        });
    }

    @Test
    void words_of_the_query_are_marked_where_they_stand() throws Exception {
        var chunk = StoredChunk.of(tenant, "marked", "<b>old</b> & leave days");
        index(List.of(chunk));

        var read = knowledge()
                .read(everything(), List.of(chunk.id()), Optional.of(MaskedText.alreadyMasked("leave days")));

        assertThat(read.getFirst().marks()).containsExactly(new Mark(13, 18), new Mark(19, 23));
    }

    @Test
    void fused_by_the_index_or_here_every_document_gets_the_same_score() throws Exception {
        for (var i = 0; i < 40; i++) {
            var text = "fusion " + "alpha ".repeat(i % 5) + "beta ".repeat(i % 3) + "gamma number" + i;
            index(List.of(StoredChunk.of(tenant, "document-" + i / 2, text).numbered(i % 2, 2)));
        }
        for (var weight = 10; weight < 100; weight += 10) {
            var lookup = lookup("fusion alpha beta", everything(), 0, 50, Plans.weighing(weight));

            assertSameScores(knowledge().find(lookup), new FusedHere(knowledge()).find(lookup));
        }
    }

    /// Documents of one score may stand in any order.
    private static void assertSameScores(Found there, Found here) {
        var scores = here.documents().stream()
                .collect(Collectors.toMap(each -> each.chunk().documentId(), Scored::score));
        assertThat(there.documents())
                .hasSize(20)
                .hasSameSizeAs(scores.keySet())
                .allSatisfy(each -> assertThat(each.score())
                        .isCloseTo(scores.getOrDefault(each.chunk().documentId(), -1.0), within(1e-4)));
    }

    private List<String> candidates(Lookup lookup) {
        return Fusion.of(knowledge().halves(lookup), lookup.wordsWeight()).stream()
                .map(fused -> fused.candidate().id())
                .toList();
    }

    private List<Scored> find(String query, SearchScope scope, int limit) {
        return knowledge().find(lookup(query, scope, 0, limit)).documents();
    }

    private static Lookup lookup(String query, SearchScope scope, int from, int size) {
        return lookup(query, scope, from, size, Plans.even());
    }

    private static Lookup lookup(String query, SearchScope scope, int from, int size, RetrievalPlan plan) {
        var vector = new QueryVector(StoredChunk.MODEL, Meanings.of(query));
        return new Lookup(MaskedText.alreadyMasked(query), Optional.of(vector), scope, plan, from, size);
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

    private static List<String> ids(List<Scored> found) {
        return found.stream().map(each -> each.chunk().documentId().value()).toList();
    }

    private static List<Long> versions(List<Scored> found) {
        return found.stream().map(each -> each.chunk().version()).toList();
    }
}
