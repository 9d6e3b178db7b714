package dev.millrace.training.ner;

import dev.millrace.names.tagging.Head;
import dev.millrace.names.tagging.HeadInput;
import dev.millrace.names.tagging.Label;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Fits the head: cross-entropy, with units left out at random, by Adam (Kingma and Ba 2015,
/// <https://arxiv.org/abs/1412.6980>).
final class HeadTrainer {

    private static final int LABELS = Label.COUNT;
    private static final int BATCH = 64;
    private static final float LEFT_OUT = 0.3f;
    private static final int LARGEST_BYTE = 127;

    private final Parameters inner = new Parameters(HeadInput.SIZE * Head.HIDDEN, 1e-2f);
    private final Parameters innerBias = new Parameters(Head.HIDDEN, 0);
    private final Parameters outer = new Parameters(Head.HIDDEN * LABELS, 1e-3f);
    private final Parameters outerBias = new Parameters(LABELS, 0);
    private final HeadExamples examples;
    private final RandomGenerator random;
    private final float[] units = new float[Head.HIDDEN];
    private final float[] unitGradients = new float[Head.HIDDEN];
    private final float[] outputs = new float[LABELS];

    HeadTrainer(HeadExamples examples, RandomGenerator random) {
        this.examples = examples;
        this.random = random;
        inner.randomize(random, Math.sqrt(1.0 / HeadInput.SIZE));
        outer.randomize(random, Math.sqrt(1.0 / Head.HIDDEN));
    }

    /// Goes over the examples so many times, with smaller and smaller steps.
    void train(int rounds) {
        var order = new int[examples.size()];
        Arrays.setAll(order, i -> i);
        var batches = rounds * (order.length / BATCH);
        var batch = 0;
        for (var round = 0; round < rounds; round++) {
            shuffle(order);
            for (var from = 0; from + BATCH <= order.length; from += BATCH) {
                for (var i = from; i < from + BATCH; i++) {
                    learn(examples.input(order[i]), examples.label(order[i]));
                }
                step(1e-3f * (1 - 0.95f * batch++ / batches));
            }
        }
    }

    private void shuffle(int[] order) {
        for (var i = order.length - 1; i > 0; i--) {
            var j = random.nextInt(i + 1);
            var swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
    }

    private void learn(float[] input, int label) {
        computeUnits(input);
        computeOutputs();
        outputs[label] -= 1;
        Arrays.fill(unitGradients, 0);
        for (var unit = 0; unit < Head.HIDDEN; unit++) {
            if (units[unit] > 0) {
                for (var k = 0; k < LABELS; k++) {
                    outer.gradients[unit * LABELS + k] += outputs[k] * units[unit];
                    unitGradients[unit] += outputs[k] * outer.values[unit * LABELS + k] / (1 - LEFT_OUT);
                }
                innerBias.gradients[unit] += unitGradients[unit];
            }
        }
        for (var k = 0; k < LABELS; k++) {
            outerBias.gradients[k] += outputs[k];
        }
        for (var i = 0; i < HeadInput.SIZE; i++) {
            if (input[i] != 0) {
                addScaled(inner.gradients, i * Head.HIDDEN, input[i]);
            }
        }
    }

    private void computeUnits(float[] input) {
        System.arraycopy(innerBias.values, 0, units, 0, Head.HIDDEN);
        for (var i = 0; i < HeadInput.SIZE; i++) {
            if (input[i] != 0) {
                for (int unit = 0, at = i * Head.HIDDEN; unit < Head.HIDDEN; unit++) {
                    units[unit] += input[i] * inner.values[at + unit];
                }
            }
        }
        for (var unit = 0; unit < Head.HIDDEN; unit++) {
            units[unit] = random.nextFloat() < LEFT_OUT ? 0 : Math.max(0, units[unit]) / (1 - LEFT_OUT);
        }
    }

    private void computeOutputs() {
        System.arraycopy(outerBias.values, 0, outputs, 0, LABELS);
        for (var unit = 0; unit < Head.HIDDEN; unit++) {
            for (var k = 0; k < LABELS; k++) {
                outputs[k] += units[unit] * outer.values[unit * LABELS + k];
            }
        }
        var sum = 0f;
        for (var k = 0; k < LABELS; k++) {
            outputs[k] = (float) Math.exp(outputs[k]);
            sum += outputs[k];
        }
        for (var k = 0; k < LABELS; k++) {
            outputs[k] /= sum;
        }
    }

    private void addScaled(float[] gradients, int from, float factor) {
        for (var unit = 0; unit < Head.HIDDEN; unit++) {
            gradients[from + unit] += factor * unitGradients[unit];
        }
    }

    private void step(float rate) {
        inner.step(rate, BATCH);
        innerBias.step(rate, BATCH);
        outer.step(rate, BATCH);
        outerBias.step(rate, BATCH);
    }

    /// The head so far, its inner weights rounded to bytes.
    ///
    /// @param recall added to the scores of every name
    Head head(float recall) {
        var bytes = new byte[inner.values.length];
        var scales = new float[HeadInput.SIZE];
        for (var i = 0; i < HeadInput.SIZE; i++) {
            var largest = 1e-9f;
            for (var unit = 0; unit < Head.HIDDEN; unit++) {
                largest = Math.max(largest, Math.abs(inner.values[i * Head.HIDDEN + unit]));
            }
            scales[i] = largest / LARGEST_BYTE;
            for (var unit = 0; unit < Head.HIDDEN; unit++) {
                bytes[i * Head.HIDDEN + unit] = (byte) Math.round(inner.values[i * Head.HIDDEN + unit] / scales[i]);
            }
        }
        var bias = outerBias.values.clone();
        for (var k = 1; k < LABELS; k++) {
            bias[k] += recall;
        }
        return new Head(bytes, scales, innerBias.values.clone(), outer.values.clone(), bias);
    }
}
