package dev.millrace.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.millrace.core.domain.SecurityTier;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.domain.Validity;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.error.PolicyDenied;
import dev.millrace.core.error.Transient;
import dev.millrace.core.function.HttpCall;
import dev.millrace.core.json.Json;
import dev.millrace.core.text.MaskedText;
import dev.millrace.core.trace.Tracer;
import dev.millrace.search.fusion.Standing;
import dev.millrace.search.plan.ShippedRules;
import dev.millrace.search.scope.Admission;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SearchKnowledgeTest {

    private static final TenantId ACME = new TenantId("acme");
    private static final TenantId GLOBEX = new TenantId("globex");
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-01T00:00:00Z"));
    private static final Map<String, String> ADA = Map.of("tenant", "acme", "tier", "internal", "sub", "ada");

    private final InMemoryKnowledge knowledge = new InMemoryKnowledge();
    private final FakeRecord record = new FakeRecord();
    private Meanings embedder = new Meanings();
    private final List<MaskedText> searched = new ArrayList<>();

    @Test
    void a_reader_finds_what_the_token_admits() {
        knowledge.index(List.of(
                StoredChunk.of(ACME, "handbook", "parental leave"),
                StoredChunk.of(ACME, "board-minutes", "parental leave").tier(SecurityTier.RESTRICTED),
                StoredChunk.of(GLOBEX, "theirs", "parental leave")));

        var answer = search("{\"query\": \"parental leave\"}", ADA);

        assertThat(answer.results())
                .singleElement()
                .satisfies(found -> assertThat(found.documentId().value()).isEqualTo("handbook"));
        assertThat(answer.embeddingVersion()).isEqualTo(StoredChunk.MODEL);
    }

    @Test
    void the_answer_reads_as_the_api_promises() {
        knowledge.index(List.of(StoredChunk.of(ACME, "handbook", "parental leave")));

        var json = new String(Json.write(search("{\"query\": \"parental leave\"}", ADA)), StandardCharsets.UTF_8);

        assertThat(json)
                .isEqualTo("{\"results\":[{\"documentId\":\"handbook\",\"text\":\"parental leave\",\"score\":1.0,"
                        + "\"tier\":\"public\",\"validFrom\":\"2026-01-01T00:00:00Z\",\"version\":7,"
                        + "\"chunkId\":\"acme/handbook@7#0\",\"chunk\":0,\"chunks\":1}],"
                        + "\"queryClass\":\"keywords\",\"tookMs\":0,\"retrievalMs\":0,"
                        + "\"embeddingVersion\":\"test-model\",\"decisionId\":\"decision-1\"}");
    }

    @Test
    void ten_documents_come_unless_said_otherwise() {
        for (var i = 0; i < 20; i++) {
            knowledge.index(List.of(StoredChunk.of(ACME, "copy-" + i, "parental leave")));
        }

        assertThat(search("{\"query\": \"leave\"}", ADA).results()).hasSize(10);
        assertThat(search("{\"query\": \"leave\", \"limit\": 3}", ADA).results())
                .hasSize(3);
    }

    @Test
    void a_reader_may_ask_for_another_time() {
        knowledge.index(List.of(StoredChunk.of(ACME, "handbook", "parental leave")));

        assertThat(search("{\"query\": \"leave\", \"asOf\": \"2025-12-31T23:59:59Z\"}", ADA)
                        .results())
                .isEmpty();
    }

    @Test
    void what_a_person_typed_is_masked_before_anything_reads_it() {
        search("{\"query\": \"mail from ada@example.com\"}", ADA);

        assertThat(searched).containsExactly(MaskedText.alreadyMasked("mail from [EMAIL]"));
    }

    @Test
    void a_caller_without_a_clearance_is_denied_before_anything_is_searched() {
        assertThatExceptionOfType(PolicyDenied.class)
                .isThrownBy(() -> search("{\"query\": \"leave\"}", Map.of("tenant", "acme")));
        assertThat(searched).isEmpty();
    }

    @Test
    void an_index_that_is_down_is_said_to_be_down() {
        knowledge.unreachable();

        assertThatExceptionOfType(Transient.class).isThrownBy(() -> search("{\"query\": \"leave\"}", ADA));
    }

    @Test
    void pages_follow_each_other_by_cursor() {
        twelveDocuments();

        var first = search("{\"query\": \"leave\", \"limit\": 5}", ADA);
        var second = next(first, ADA);
        var third = next(second, ADA);

        assertThat(third.cursor()).isEmpty();
        assertThat(Stream.of(first, second, third)
                        .flatMap(page -> page.results().stream())
                        .map(FoundDocument::documentId))
                .hasSize(12)
                .doesNotHaveDuplicates();
    }

    @Test
    void pages_hold_at_the_instant_of_the_first() {
        twelveDocuments();
        var first = search("{\"query\": \"leave\", \"limit\": 5, \"asOf\": \"2026-02-01T00:00:00Z\"}", ADA);
        knowledge.index(List.of(StoredChunk.of(ACME, "newcomer", "leave")
                .known(9, Validity.from(Instant.parse("2026-02-20T00:00:00Z")))));

        assertThat(next(next(first, ADA), ADA).results()).hasSize(2);
    }

    @Test
    void a_cursor_of_another_query_reader_or_clearance_is_refused() {
        twelveDocuments();
        var cursor =
                search("{\"query\": \"leave\", \"limit\": 5}", ADA).cursor().orElseThrow();

        refused("{\"query\": \"other\", \"cursor\": \"%s\"}".formatted(cursor), ADA, "another query or another reader");
        refused(
                "{\"query\": \"leave\", \"cursor\": \"%s\"}".formatted(cursor),
                Map.of("tenant", "globex", "tier", "internal"),
                "another query or another reader");
        refused(
                "{\"query\": \"leave\", \"cursor\": \"%s\"}".formatted(cursor),
                Map.of("tenant", "acme", "tier", "restricted"),
                "another query or another reader");
    }

    @Test
    void a_cursor_that_was_made_up_is_refused() {
        for (var forged : List.of("x", "AAAA", "%%%", "A".repeat(999), "A".repeat(5_000))) {
            refused("{\"query\": \"leave\", \"cursor\": \"%s\"}".formatted(forged), ADA, "is no cursor");
        }
        twelveDocuments();
        var cursor =
                search("{\"query\": \"leave\", \"limit\": 5}", ADA).cursor().orElseThrow();
        for (var i = 0; i < cursor.length(); i++) {
            var altered = cursor.substring(0, i) + (cursor.charAt(i) == 'A' ? 'Z' : 'A') + cursor.substring(i + 1);
            refused("{\"query\": \"leave\", \"cursor\": \"%s\"}".formatted(altered), ADA, "cursor");
        }
        refused(
                "{\"query\": \"leave\", \"cursor\": \"%s\", \"asOf\": \"2026-01-01T00:00:00Z\"}".formatted(cursor),
                ADA,
                "asOf");
    }

    @Test
    void a_cursor_into_a_replaced_index_is_stale() {
        twelveDocuments();
        var first = search("{\"query\": \"leave\", \"limit\": 5}", ADA);
        knowledge.replaced();

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> next(first, ADA))
                .withMessageContaining("is stale: the index was replaced");
    }

    @Test
    void neighbours_come_on_request() {
        for (var i = 0; i < 5; i++) {
            var text = i == 2 ? "parental leave" : "chapter " + i;
            knowledge.index(List.of(StoredChunk.of(ACME, "handbook", text).numbered(i, 5)));
        }

        var found = search("{\"query\": \"parental leave\", \"context\": 1}", ADA)
                .results()
                .getFirst();

        assertThat(found.chunk()).isEqualTo(2);
        assertThat(found.context().orElseThrow())
                .extracting(neighbour -> neighbour.text().value())
                .containsExactly("chapter 1", "chapter 3");
    }

    @Test
    void highlights_never_let_markup_through() {
        knowledge.index(List.of(StoredChunk.of(ACME, "page", "<script>x()</script> \" ' & leave <mark> days")));

        var html = search("{\"query\": \"leave days\", \"highlight\": \"html\"}", ADA);
        var offsets = search("{\"query\": \"leave days\", \"highlight\": \"offsets\"}", ADA);

        assertThat(html.results().getFirst().html())
                .contains("&lt;script&gt;x()&lt;/script&gt; &quot; &#39; &amp; <mark>leave</mark> &lt;mark&gt;"
                        + " <mark>days</mark>");
        assertThat(offsets.results().getFirst().highlights().orElseThrow())
                .containsExactly(new Mark(27, 32), new Mark(40, 44));
    }

    @Test
    void it_is_explained_on_request() {
        knowledge.index(List.of(
                StoredChunk.of(ACME, "handbook", "parental leave"), StoredChunk.of(ACME, "menu", "soup of the day")));

        var answer = search("{\"query\": \"parental leave\", \"explain\": true}", ADA);

        assertThat(answer.plan().orElseThrow().rule()).isEqualTo("keywords");
        assertThat(answer.results().getFirst().explanation()).hasValueSatisfying(why -> {
            assertThat(why.words()).contains(new Standing(1, 1.0));
            assertThat(why.meaning().orElseThrow().rank()).isEqualTo(1);
            assertThat(why.score()).isEqualTo(answer.results().getFirst().score());
        });
    }

    @Test
    void a_model_that_fails_leaves_the_words_and_says_so() {
        twelveDocuments();
        embedder = embedder.failing();

        var answer = search("{\"query\": \"leave\", \"limit\": 5}", ADA);

        assertThat(answer.results()).hasSize(5);
        assertThat(answer.degraded()).contains(List.of("embedding"));
        assertThat(next(answer, ADA).results()).hasSize(5);
    }

    @Test
    void pages_that_began_with_the_model_do_not_go_on_without() {
        twelveDocuments();
        var first = search("{\"query\": \"leave\", \"limit\": 5}", ADA);
        embedder = embedder.failing();

        assertThatExceptionOfType(Transient.class).isThrownBy(() -> next(first, ADA));
    }

    @Test
    void nothing_is_answered_that_is_not_on_record() {
        twelveDocuments();
        search("{\"query\": \"leave\"}", ADA);
        assertThat(record.plans())
                .singleElement()
                .satisfies(plan -> assertThat(plan.rule()).isEqualTo("keywords"));

        record.away();
        assertThatExceptionOfType(Transient.class).isThrownBy(() -> search("{\"query\": \"leave\"}", ADA));
    }

    @Test
    void small_talk_is_not_looked_for() {
        knowledge.unreachable();

        var answer = search("{\"query\": \"Hello!\"}", ADA);

        assertThat(answer.results()).isEmpty();
        assertThat(answer.queryClass()).isEqualTo("out-of-scope");
    }

    private void twelveDocuments() {
        for (var i = 0; i < 12; i++) {
            knowledge.index(List.of(StoredChunk.of(ACME, "document-" + i, "leave " + i)));
        }
    }

    private SearchResults next(SearchResults page, Map<String, String> claims) {
        return search(
                "{\"query\": \"leave\", \"limit\": 5, \"cursor\": \"%s\"}"
                        .formatted(page.cursor().orElseThrow()),
                claims);
    }

    private void refused(String body, Map<String, String> claims, String reason) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> search(body, claims))
                .withMessageContaining(reason);
    }

    private SearchResults search(String body, Map<String, String> claims) {
        var prepare = new PrepareRetrieval(ShippedRules.book(), record, () -> embedder);
        var search = new SearchKnowledge(prepare, knowledge, Tracer.none(), CLOCK);
        var edge = new AuthenticatedSearch(
                new Admission(Set.of(ACME, GLOBEX), CLOCK),
                _ -> raw -> MaskedText.alreadyMasked(raw.value().replaceAll("\\S+@\\S+", "[EMAIL]")),
                request -> {
                    searched.add(request.query());
                    return search.apply(request);
                });
        var typed = Json.read(body.getBytes(StandardCharsets.UTF_8), SearchBody.class);
        return edge.apply(HttpCall.of(typed, claims, "request-1"));
    }
}
