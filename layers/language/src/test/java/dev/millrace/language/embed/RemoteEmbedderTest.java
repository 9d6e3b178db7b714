package dev.millrace.language.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.env.Environment;
import dev.millrace.core.error.Defect;
import dev.millrace.core.text.MaskedText;
import dev.millrace.models.EmbedderProvider;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class RemoteEmbedderTest {

    private static final Space SPACE = new Space("test", "model", 2, 100, 8, 1_000);

    @Test
    void a_text_that_is_too_long_is_halved_alone_until_it_fits() {
        var asked = Collections.synchronizedList(new ArrayList<List<String>>());
        var embedder = new RemoteEmbedder(SPACE, "", (texts, _) -> {
            asked.add(texts);
            if (texts.stream().anyMatch(text -> text.length() > 300)) {
                throw new TooLong("no");
            }
            return texts.stream().map(_ -> new float[] {3, 4}).toList();
        });

        var vectors = embedder.embedDocuments(List.of(text("short"), text("x".repeat(5_000))));

        assertThat(vectors).hasSize(2).allSatisfy(vector -> assertThat(vector).containsExactly(0.6f, 0.8f));
        assertThat(asked.getFirst()).hasSize(2);
        assertThat(asked.subList(1, asked.size()))
                .allSatisfy(texts -> assertThat(texts).hasSize(1));
        assertThat(asked.getLast().getFirst()).hasSize(250);
    }

    @Test
    void a_model_that_takes_no_text_is_a_defect() {
        var embedder = new RemoteEmbedder(SPACE, "", (_, _) -> {
            throw new TooLong("no");
        });

        assertThatThrownBy(() -> embedder.embedQuery(text("x".repeat(1_000)))).isInstanceOf(Defect.class);
    }

    @Test
    void no_character_is_cut_in_half() {
        assertThat(Space.beginning("ab😀", 3)).isEqualTo("ab");
        assertThat(Space.beginning("ab😀", 4)).isEqualTo("ab😀");
    }

    @Test
    void vectors_of_another_space_are_refused() {
        for (var wrong : List.of(new float[3], new float[2], new float[] {Float.NaN, 1}, new float[] {1, 1f / 0})) {
            var embedder = new RemoteEmbedder(SPACE, "", (_, _) -> List.of(wrong));
            assertThatThrownBy(() -> embedder.embedQuery(text("x"))).isInstanceOf(Defect.class);
        }
        var silent = new RemoteEmbedder(SPACE, "", (_, _) -> List.of());
        assertThatThrownBy(() -> silent.embedQuery(text("x"))).isInstanceOf(Defect.class);
    }

    @Test
    void a_query_has_its_prefix_and_a_document_has_none() {
        var asked = Collections.synchronizedList(new ArrayList<String>());
        var embedder = new RemoteEmbedder(SPACE, "query: ", (texts, _) -> {
            asked.addAll(texts);
            return List.of(new float[] {1, 0});
        });

        embedder.embedQuery(text("x"));
        embedder.embedDocuments(List.of(text("x")));

        assertThat(asked).containsExactly("query: x", "x");
    }

    @Test
    void the_class_path_offers_the_remote_embedders() {
        var environment = new Environment(Map.of(
                "AWS_REGION",
                "eu-central-1",
                "AWS_ACCESS_KEY_ID",
                "id",
                "AWS_SECRET_ACCESS_KEY",
                "x",
                "EMBEDDER_DIMENSIONS",
                "512"));

        var provider = ServiceLoader.load(EmbedderProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(RemoteEmbedders.class::isInstance)
                .findFirst()
                .orElseThrow();

        assertThat(provider.open("bedrock:amazon.titan-embed-text-v2:0", environment)
                        .orElseThrow()
                        .version())
                .isEqualTo("bedrock:amazon.titan-embed-text-v2:0:512");
        assertThat(provider.open("openai:text-embedding-3-small", environment)
                        .orElseThrow()
                        .version())
                .isEqualTo("openai:text-embedding-3-small:512");
        assertThat(provider.open("sagemaker:embed", environment).orElseThrow().version())
                .isEqualTo("sagemaker:embed:512");
        assertThat(provider.open("bge-small-en-v1.5-q", environment)).isEmpty();
        assertThatThrownBy(() -> provider.open("bedrock:amazon.nova-lite-v1:0", environment))
                .isInstanceOf(Defect.class)
                .hasMessageContaining("EMBEDDER");
    }

    private static MaskedText text(String value) {
        return MaskedText.alreadyMasked(value);
    }
}
