package dev.millrace.search.opensearch;

import static dev.millrace.search.opensearch.FakeEngine.error;
import static dev.millrace.search.opensearch.FakeEngine.hit;
import static dev.millrace.search.opensearch.FakeEngine.hits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.millrace.core.domain.SecurityTier;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.env.Environment;
import dev.millrace.core.error.Defect;
import dev.millrace.core.error.MillraceException;
import dev.millrace.core.error.Transient;
import dev.millrace.core.text.MaskedText;
import dev.millrace.opensearch.Patience;
import dev.millrace.opensearch.SearchHttp;
import dev.millrace.search.Lookup;
import dev.millrace.search.Plans;
import dev.millrace.search.QueryVector;
import dev.millrace.search.Scored;
import dev.millrace.search.scope.Scopes;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EngineInTroubleTest {

    static final Lookup LOOKUP = new Lookup(
            MaskedText.alreadyMasked("query"),
            Optional.of(new QueryVector("model", new float[384])),
            Scopes.of(new TenantId("acme"), SecurityTier.PUBLIC, Instant.parse("2026-03-01T00:00:00Z")),
            Plans.even(),
            0,
            10);

    private final FakeEngine engine;

    EngineInTroubleTest() throws IOException {
        engine = new FakeEngine();
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void an_engine_that_is_down_is_worth_another_try_later() {
        engine.close();

        fails(Transient.class, "cannot be reached", "SEARCH_ENDPOINT");
    }

    @Test
    void a_slow_engine_is_not_asked_twice() {
        engine.slow(Duration.ofMillis(600));

        fails(Transient.class, "did not answer in time");
        assertThat(engine.searches()).isEqualTo(1);
    }

    @Test
    void an_answer_that_drips_is_slow_too() {
        engine.dripping(Duration.ofMillis(20));

        fails(Transient.class, "did not answer in time");
        assertThat(engine.searches()).isEqualTo(1);
    }

    @Test
    void what_is_not_json_is_no_answer() {
        engine.answering(200, "<html>").answering(200, "<html>");
        fails(Transient.class, "cannot be reached");

        engine.answering(504, "<html>gateway</html>");
        fails(Transient.class, "overloaded or restarting (HTTP 504)");
    }

    @Test
    void a_half_that_fails_fails_the_whole() {
        var failed = error(503, "no_shard_available_action_exception");
        engine.answering(
                200, "{\"responses\": [%s, %s]}".formatted(hits("").replaceFirst("\\{", "{\"status\": 200,"), failed));

        assertThatExceptionOfType(Transient.class)
                .isThrownBy(() -> knowledge().halves(LOOKUP))
                .withMessageContaining("overloaded or restarting (HTTP 503)");
    }

    @Test
    void a_busy_engine_is_asked_twice_and_no_more() {
        engine.answering(429, error(429, "rejected")).answering(200, hits(hit(0.5, "acme")));
        assertThat(find()).hasSize(1);

        engine.answering(503, error(503, "busy")).answering(503, error(503, "busy"));
        fails(Transient.class, "overloaded or restarting (HTTP 503)");
        assertThat(engine.searches()).isEqualTo(4);
    }

    @Test
    void a_part_of_the_answer_is_no_answer() {
        engine.answering(200, hits("").replace("\"timed_out\": false", "\"timed_out\": true"));
        fails(Transient.class, "a part of its documents only");

        engine.answering(200, hits("").replace("\"failed\": 0", "\"failed\": 1"));
        fails(Transient.class, "a part of its documents only");

        engine.answering(200, hits("").replace("\"total\": 1", "\"total\": 2"));
        fails(Transient.class, "a part of its documents only");
    }

    @Test
    void before_the_first_document_there_is_nothing_to_search() {
        engine.answering(404, error(404, "index_not_found_exception"));
        fails(Transient.class, "does not exist yet", "KNOWLEDGE_INDEX");
    }

    @Test
    void nothing_is_searched_without_the_pipeline() {
        engine.withPipeline(404, "{}");
        fails(Transient.class, "millrace-hybrid-v3-50 does not exist yet");

        engine.withPipeline(200, "{\"millrace-hybrid-v3-50\":{\"phase_results_processors\":[]}}");
        fails(Defect.class, "millrace-hybrid-v3-50 is not the one of this release");

        assertThat(engine.searches()).isZero();
    }

    @Test
    void nothing_is_searched_in_an_index_that_is_mapped_otherwise() {
        engine.mapped("\"tenant\": {\"type\": \"keyword\"}", "\"tenant\": {\"type\": \"text\"}")
                .mapped("\"contents\"", "\"content\"");

        fails(Defect.class, "knowledge-v2-test-model.tenant", "knowledge-v2-test-model.contents", "reindex");
        assertThatExceptionOfType(Defect.class).isThrownBy(() -> knowledge().halves(LOOKUP));
        assertThat(engine.searches()).isZero();
    }

    @Test
    void an_index_that_takes_the_place_of_another_is_looked_at_again() {
        var knowledge = knowledge();
        assertThat(knowledge.find(LOOKUP).documents()).isEmpty();
        engine.mapped("keyword", "text");

        assertThatExceptionOfType(Defect.class).isThrownBy(knowledge::embedder);

        assertThatExceptionOfType(Defect.class).isThrownBy(() -> knowledge.find(LOOKUP));
        assertThat(engine.searches()).isEqualTo(1);
    }

    @Test
    void scores_that_no_pipeline_made_are_not_shown() {
        engine.answering(200, hits(hit(-9.549512E9, "acme")));

        fails(Defect.class, "scores that search pipeline millrace-hybrid-v3-50 cannot make");
    }

    @Test
    void a_document_of_another_tenant_is_not_shown_even_if_the_engine_returns_it() {
        engine.answering(200, hits(hit(0.5, "globex")));

        fails(Defect.class, "outside of the reader's scope");
    }

    @Test
    void a_refused_query_is_our_mistake_and_is_not_quoted() {
        engine.answering(400, error(400, "parsing_exception"));

        assertThatExceptionOfType(Defect.class)
                .isThrownBy(this::find)
                .withMessageContaining("HTTP 400, parsing_exception")
                .satisfies(defect -> assertThat(defect.getMessage()).doesNotContain("in the engine's words"));
    }

    @Test
    void without_credentials_a_search_is_worth_another_try() {
        var http = SearchHttp.to(
                URI.create("https://localhost"), new Environment(Map.of("AWS_REGION", "eu-west-1")), Patience.USUAL);
        var knowledge = new OpenSearchKnowledge(http, "knowledge");

        knowledge.checkAtStart(List.of(50));

        assertThatExceptionOfType(Transient.class)
                .isThrownBy(() -> knowledge.find(LOOKUP))
                .withMessageContaining("cannot be signed");
    }

    private List<Scored> find() {
        return knowledge().find(LOOKUP).documents();
    }

    private OpenSearchKnowledge knowledge() {
        var patience = new Patience(Duration.ofMillis(500), Duration.ofMillis(300));
        return new OpenSearchKnowledge(
                SearchHttp.to(engine.address(), new Environment(Map.of()), patience), "knowledge");
    }

    private void fails(Class<? extends MillraceException> type, String... said) {
        assertThatExceptionOfType(type)
                .isThrownBy(this::find)
                .satisfies(failure -> assertThat(failure.getMessage()).contains(said));
    }
}
