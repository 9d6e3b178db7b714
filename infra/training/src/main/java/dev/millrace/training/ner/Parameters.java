package dev.millrace.training.ner;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Numbers that are fitted by Adam with decoupled decay (<https://arxiv.org/abs/1711.05101>).
final class Parameters {

    private static final float FIRST = 0.9f;
    private static final float SECOND = 0.999f;
    private static final float TINY = 1e-8f;

    final float[] values;
    final float[] gradients;
    private final float[] means;
    private final float[] squares;
    private final float decay;
    private double firstPower = 1;
    private double secondPower = 1;

    Parameters(int count, float decay) {
        values = new float[count];
        gradients = new float[count];
        means = new float[count];
        squares = new float[count];
        this.decay = decay;
    }

    void randomize(RandomGenerator random, double deviation) {
        for (var i = 0; i < values.length; i++) {
            values[i] = (float) (random.nextGaussian() * deviation);
        }
    }

    /// Takes a step against the gradients summed over so many examples, and forgets them.
    void step(float rate, int examples) {
        firstPower *= FIRST;
        secondPower *= SECOND;
        var first = (float) (1 / (1 - firstPower));
        var second = (float) (1 / (1 - secondPower));
        for (var i = 0; i < values.length; i++) {
            var gradient = gradients[i] / examples;
            means[i] = FIRST * means[i] + (1 - FIRST) * gradient;
            squares[i] = SECOND * squares[i] + (1 - SECOND) * gradient * gradient;
            values[i] -=
                    rate * (means[i] * first / ((float) Math.sqrt(squares[i] * second) + TINY) + decay * values[i]);
        }
        Arrays.fill(gradients, 0);
    }
}
