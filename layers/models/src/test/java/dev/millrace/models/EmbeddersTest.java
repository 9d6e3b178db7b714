package dev.millrace.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.env.Environment;
import dev.millrace.core.error.Defect;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddersTest {

    @ParameterizedTest
    @ValueSource(strings = {"bge-small-en-v1.5-q", "all-minilm-l6-v2-q"})
    void an_embedded_model_is_chosen_by_its_version(String name) {
        var embedders = Embedders.of(new Environment(Map.of("EMBEDDER", name)));

        assertThat(embedders.chosen().version()).isEqualTo(name);
        assertThat(embedders.chosen()).isSameAs(embedders.open(name));
    }

    @Test
    void without_a_choice_it_is_the_usual_one() {
        assertThat(Embedders.of(new Environment(Map.of())).choice()).isEqualTo(Embedders.USUAL);
    }

    @Test
    void a_layer_may_bring_a_kind_of_its_own() {
        var fake = new HashingEmbedder();
        var embedders = new Embedders(
                new Environment(Map.of()),
                List.of(
                        (_, _) -> Optional.empty(),
                        (name, _) -> name.startsWith("hashing:") ? Optional.of(fake) : Optional.empty()));

        assertThat(embedders.open("hashing:1")).isSameAs(fake);
        assertThatThrownBy(() -> embedders.open("other"))
                .isInstanceOf(Defect.class)
                .hasMessage("No layer of this function knows the embedder other: look at EMBEDDER, or add the layer.");
    }
}
