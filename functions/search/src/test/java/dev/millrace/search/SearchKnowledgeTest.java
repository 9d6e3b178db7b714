package dev.millrace.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.millrace.core.domain.SecurityTier;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.PolicyDenied;
import dev.millrace.core.error.Transient;
import dev.millrace.core.function.HttpCall;
import dev.millrace.core.json.Json;
import dev.millrace.core.text.MaskedText;
import dev.millrace.core.trace.Tracer;
import dev.millrace.search.scope.Admission;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SearchKnowledgeTest {

    private static final TenantId ACME = new TenantId("acme");
    private static final TenantId GLOBEX = new TenantId("globex");
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-01T00:00:00Z"));
    private static final Map<String, String> ADA = Map.of("tenant", "acme", "tier", "internal", "sub", "ada");

    private final InMemoryKnowledge knowledge = new InMemoryKnowledge();
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
                        + "\"tier\":\"public\",\"validFrom\":\"2026-01-01T00:00:00Z\",\"version\":7}],"
                        + "\"tookMs\":0,\"retrievalMs\":0,\"embeddingVersion\":\"test-model\"}");
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

    private SearchResults search(String body, Map<String, String> claims) {
        var search = new SearchKnowledge(new Meanings(), knowledge, Tracer.none(), CLOCK);
        var edge = new AuthenticatedSearch(
                new Admission(Set.of(ACME, GLOBEX), CLOCK),
                raw -> MaskedText.alreadyMasked(raw.value().replaceAll("\\S+@\\S+", "[EMAIL]")),
                request -> {
                    searched.add(request.query());
                    return search.apply(request);
                });
        var typed = Json.read(body.getBytes(StandardCharsets.UTF_8), SearchBody.class);
        return edge.apply(HttpCall.of(typed, claims, "request-1"));
    }
}
