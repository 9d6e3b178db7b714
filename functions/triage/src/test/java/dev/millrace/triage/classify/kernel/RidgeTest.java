package dev.millrace.triage.classify.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RidgeTest {

    private static final List<Terms> TEXTS = Stream.of(
                    "the printer is jammed", "toner is empty", "cannot log in", "password reset please", "log in fails")
            .map(Terms::words)
            .toList();

    @Test
    void the_weights_solve_the_equations_of_ridge_regression() {
        var kernel = new TermKernel(Terms.words("printer toner"), TEXTS, 1.5);

        var weights = new Ridge(List.of(kernel), new double[] {0.7, 0.7, 0.7, 0.7, 0.7}).weights();

        var left = new double[weights.length];
        kernel.addProduct(weights, left);
        for (var i = 0; i < left.length; i++) {
            assertThat(left[i] + 0.7 * weights[i]).isCloseTo(kernel.withNeighbours()[i], within(1e-3));
        }
    }

    @Test
    void a_product_of_a_term_kernel_is_that_of_its_cosines() {
        var kernel = new TermKernel(TEXTS.getFirst(), TEXTS, 1);

        var product = new double[TEXTS.size()];
        kernel.addProduct(new double[] {1, 0, 0, 0, 0}, product);

        assertThat(product).containsExactly(kernel.withNeighbours(), within(1e-6));
        assertThat(product[0]).isCloseTo(1, within(1e-6));
    }

    @Test
    void equal_vectors_are_alike_by_the_weight_and_others_by_less() {
        var random = new Random(7);
        var vectors = IntStream.range(0, 4).mapToObj(_ -> unit(random)).toList();

        var kernel = new MeaningKernel(vectors.getFirst(), vectors, 8, 2);

        assertThat(kernel.withNeighbours()[0]).isCloseTo(2, within(1e-5));
        assertThat(kernel.withNeighbours()[1]).isBetween(0.0, 1.9);
    }

    private static float[] unit(Random random) {
        var vector = new float[384];
        var squares = 0.0;
        for (var i = 0; i < vector.length; i++) {
            vector[i] = (float) random.nextGaussian();
            squares += vector[i] * vector[i];
        }
        for (var i = 0; i < vector.length; i++) {
            vector[i] /= (float) Math.sqrt(squares);
        }
        return vector;
    }
}
