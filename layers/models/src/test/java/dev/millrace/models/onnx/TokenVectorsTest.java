package dev.millrace.models.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class TokenVectorsTest {

    private static final TokenVectors VECTORS = TokenVectors.load(OnnxModel.ALL_MINILM_L6);

    @AfterAll
    static void close() {
        VECTORS.close();
    }

    @Test
    void every_word_has_a_vector() {
        var vectors = VECTORS.of(new String[] {"Zsófia", "lives", "in", "Hódmezővásárhely", "."});

        assertThat(List.of(vectors))
                .hasSize(5)
                .allSatisfy(vector -> assertThat(vector).hasSize(OnnxModel.DIMENSIONS));
    }

    @Test
    void the_vector_of_a_word_depends_on_the_others() {
        var river = VECTORS.of(new String[] {"the", "bank", "of", "the", "river"})[1];
        var money = VECTORS.of(new String[] {"the", "bank", "lends", "money"})[1];

        assertThat(river).isNotEqualTo(money);
    }

    @Test
    void words_behind_the_limit_have_no_vector() {
        var many = Collections.nCopies(OnnxModel.MAX_TOKENS + 1, "word").toArray(String[]::new);

        var vectors = VECTORS.of(many);

        assertThat(vectors[0]).isNotEmpty();
        assertThat(vectors[OnnxModel.MAX_TOKENS]).isEmpty();
    }

    @Test
    void what_is_no_text_is_read_too() {
        assertThat(List.of(VECTORS.of(new String[] {"\ud800", "\0", "a\udfffb"})))
                .hasSize(3);
    }
}
