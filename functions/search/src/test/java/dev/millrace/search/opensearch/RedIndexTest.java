package dev.millrace.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.millrace.core.env.Environment;
import dev.millrace.core.error.Transient;
import dev.millrace.core.text.MaskedText;
import dev.millrace.search.KnowledgeSearch;
import dev.millrace.search.Lookup;
import dev.millrace.search.Meanings;
import dev.millrace.search.Plans;
import dev.millrace.search.QueryVector;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A real node on which one of two shards is lost. What the other holds would look like everything there is.
class RedIndexTest {

    private static final String RED = "red";
    private static final Lookup LOOKUP = new Lookup(
            MaskedText.alreadyMasked("query"),
            Optional.of(new QueryVector("model", Meanings.of("query"))),
            EngineInTroubleTest.LOOKUP.scope(),
            Plans.even(),
            0,
            10);
    private static KnowledgeSearch knowledge;

    @BeforeAll
    static void loseAShard() throws Exception {
        var node = LocalNode.running();
        node.loseAShardOf(RED);
        knowledge = OpenSearchKnowledge.from(
                new Environment(Map.of("SEARCH_ENDPOINT", node.address().toString(), "KNOWLEDGE_INDEX", RED)));
    }

    @Test
    void a_red_index_is_said_to_be_in_trouble() {
        saysSo(() -> knowledge.find(LOOKUP));
    }

    @Test
    void so_it_is_when_both_halves_are_asked_apart() {
        saysSo(() -> knowledge.halves(LOOKUP));
    }

    @Test
    void so_it_is_when_chunks_are_read_by_name() {
        saysSo(() -> knowledge.read(LOOKUP.scope(), List.of("acme/a@1#0"), Optional.empty()));
    }

    private static void saysSo(ThrowingCallable search) {
        assertThatExceptionOfType(Transient.class)
                .isThrownBy(search)
                .satisfies(failure -> assertThat(failure.getMessage()).containsAnyOf("HTTP 503", "a part of its"));
    }
}
