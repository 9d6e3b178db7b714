package dev.millrace.names.tagging;

/// The chain of labels over a sentence: how well each label suits each word, and which follow one another.
///
/// A linear-chain conditional random field (Lafferty, McCallum, Pereira 2001,
/// <https://repository.upenn.edu/handle/20.500.14332/6188>). Forward and backward sums give the probability of each
/// label for each word.
public final class Chain {

    private static final int LABELS = Label.COUNT;

    /// How well each label suits each word, as logarithms: filled by the caller.
    public final double[][] scores = new double[Sentence.MOST_WORDS][LABELS];

    /// The probability of each label for each word.
    public final double[][] probabilities = new double[Sentence.MOST_WORDS][LABELS];

    private final double[][] forward = new double[Sentence.MOST_WORDS][LABELS];
    private final double[][] backward = new double[Sentence.MOST_WORDS][LABELS];
    private final double[][] local = new double[Sentence.MOST_WORDS][LABELS];
    private final double[] transitions = new double[(LABELS + 1) * LABELS];

    /// Sets how well a label suits another's place behind it, as a logarithm; the row of [#start] is for the first
    /// word.
    public void setTransitions(float[] logarithms) {
        for (var i = 0; i < transitions.length; i++) {
            transitions[i] = Math.exp(logarithms[i]);
        }
    }

    /// The position in the transitions of one label following another.
    public static int transition(int from, int to) {
        return from * LABELS + to;
    }

    /// The position in the transitions of a sentence beginning with a label.
    public static int start(int label) {
        return LABELS * LABELS + label;
    }

    /// Computes the probabilities for the first `size` words. Each step is scaled to a sum of one, so nothing
    /// overflows.
    public void infer(int size) {
        for (var i = 0; i < size; i++) {
            exponentiate(scores[i], local[i]);
            stepForward(i);
        }
        for (var i = size - 1; i >= 0; i--) {
            stepBackward(i, size);
        }
        for (var i = 0; i < size; i++) {
            for (var label = 0; label < LABELS; label++) {
                probabilities[i][label] = forward[i][label] * backward[i][label];
            }
            scaleToOne(probabilities[i]);
        }
    }

    private void stepForward(int i) {
        for (var to = 0; to < LABELS; to++) {
            var sum = i == 0 ? transitions[start(to)] : 0;
            for (var from = 0; i > 0 && from < LABELS; from++) {
                sum += forward[i - 1][from] * transitions[transition(from, to)];
            }
            forward[i][to] = sum * local[i][to];
        }
        scaleToOne(forward[i]);
    }

    private void stepBackward(int i, int size) {
        for (var from = 0; from < LABELS; from++) {
            var sum = i + 1 == size ? 1.0 : 0;
            for (var to = 0; i + 1 < size && to < LABELS; to++) {
                sum += transitions[transition(from, to)] * local[i + 1][to] * backward[i + 1][to];
            }
            backward[i][from] = sum;
        }
        scaleToOne(backward[i]);
    }

    /// How probable it is that the word before carries one label and this word the other.
    public double pair(int i, int from, int to) {
        return forward[i - 1][from] * transitions[transition(from, to)] * local[i][to] * backward[i][to];
    }

    private static void exponentiate(double[] from, double[] to) {
        var most = Math.max(Math.max(from[0], from[1]), Math.max(from[2], from[3]));
        for (var label = 0; label < LABELS; label++) {
            to[label] = Math.exp(from[label] - most) + 1e-30;
        }
    }

    private static void scaleToOne(double[] values) {
        var sum = values[0] + values[1] + values[2] + values[3];
        for (var label = 0; label < LABELS; label++) {
            values[label] /= sum;
        }
    }
}
