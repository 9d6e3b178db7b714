package dev.millrace.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.text.MaskedText;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// What every [Embedder] keeps.
public abstract class EmbedderContract {

    private static final String MOON = "The rocket landed on the moon after three days in space.";
    private static final String LUNAR = "Three astronauts were in space and reached the moon with a rocket.";
    private static final String CAKE = "Beat butter with sugar, fold in flour, and bake until golden.";

    /// The one under test. May be shared between tests.
    protected abstract Embedder embedder();

    @Test
    void related_texts_are_nearer_than_unrelated_ones() {
        var vectors = embed(MOON, LUNAR, CAKE);

        assertThat(cosine(vectors.get(0), vectors.get(1))).isGreaterThan(cosine(vectors.get(0), vectors.get(2)) + 0.1);
    }

    @Test
    void a_query_is_nearest_to_the_document_that_answers_it() {
        var query = embedder().embedQuery(text("how did the rocket reach the moon"));
        var vectors = embed(CAKE, MOON);

        assertThat(cosine(query, vectors.get(1))).isGreaterThan(cosine(query, vectors.get(0)) + 0.1);
    }

    @Test
    void a_vector_does_not_depend_on_its_neighbours() {
        var alone = embed(MOON).getFirst();

        var together = embed("x", CAKE.repeat(40), MOON, LUNAR);

        assertThat(together.get(2)).containsExactly(alone);
    }

    @Test
    void order_is_preserved_whatever_the_lengths() {
        var texts = IntStream.range(0, 30)
                .mapToObj(i -> "word " + i + " " + CAKE.repeat((i * 7) % 5))
                .toList();

        var together = embed(texts.toArray(String[]::new));

        for (var i = 0; i < texts.size(); i++) {
            assertThat(together.get(i)).containsExactly(embed(texts.get(i)).getFirst());
        }
    }

    @Test
    void vectors_have_the_announced_dimensions_and_length_one() {
        for (var vector : embed(MOON, CAKE, "", " ", "\u0000", "日本語 😀", "a".repeat(5_000))) {
            assertThat(vector).hasSize(embedder().dimensions());
            assertThat(cosine(vector, vector)).isCloseTo(1, Offset.offset(1e-5));
        }
    }

    @Test
    void no_documents_have_no_vectors() {
        assertThat(embed()).isEmpty();
    }

    @Test
    void a_very_long_document_is_embedded_by_its_beginning() {
        var long100k = (MOON + " ").repeat(100_000 / MOON.length());

        var vectors = embed(long100k, long100k + CAKE);

        assertThat(vectors.get(1)).containsExactly(vectors.get(0));
    }

    @Test
    void many_threads_may_use_it_at_once() {
        var expected = embed(MOON).getFirst();

        var calls = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> embed(CAKE + i, MOON)))
                .toList();

        calls.forEach(call -> assertThat(call.join().get(1)).containsExactly(expected));
    }

    private List<float[]> embed(String... texts) {
        var masked = new ArrayList<MaskedText>();
        for (var value : texts) {
            masked.add(text(value));
        }
        return embedder().embedDocuments(masked);
    }

    private static MaskedText text(String value) {
        return MaskedText.alreadyMasked(value);
    }

    private static double cosine(float[] a, float[] b) {
        return IntStream.range(0, a.length)
                .mapToDouble(i -> (double) a[i] * b[i])
                .sum();
    }
}
