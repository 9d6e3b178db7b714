package dev.millrace.training.ner;

import dev.millrace.names.tagging.Chain;
import dev.millrace.names.tagging.FastModel;
import dev.millrace.names.tagging.Features;
import dev.millrace.names.tagging.Gazetteer;
import dev.millrace.names.tagging.Label;
import dev.millrace.names.tagging.Sentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/// Fits the fast tagger: stochastic gradient steps on the likelihood of the labels, each weight with a step of its own
/// (AdaGrad, Duchi et al. 2011, <https://jmlr.org/papers/v12/duchi11a.html>).
final class FastTrainer {

    private static final int LABELS = Label.COUNT;
    private static final int UNKNOWN = -1;
    private static final float STEP = 0.15f;
    private static final float DECAY = 2e-6f;
    private static final int LARGEST_BYTE = 127;

    private final float[] weights = new float[LABELS << Features.BITS];
    private final float[] squares = new float[weights.length];
    private final float[] transitions = new float[(LABELS + 1) * LABELS];
    private final float[] transitionSquares = new float[transitions.length];
    private final Sentence sentence;
    private final Features features;
    private final Chain chain = new Chain();
    private final RandomGenerator random;
    private final int[] labels = new int[Sentence.MOST_WORDS];

    FastTrainer(Gazetteer gazetteer, RandomGenerator random) {
        this.sentence = new Sentence(gazetteer);
        this.features = new Features(sentence);
        this.random = random;
    }

    /// Goes over the texts once, in random order.
    void epoch(List<LabelledText> texts) {
        var shuffled = new ArrayList<>(texts);
        for (var i = shuffled.size() - 1; i > 0; i--) {
            shuffled.set(i, shuffled.set(random.nextInt(i + 1), shuffled.get(i)));
        }
        shuffled.forEach(this::learn);
    }

    private void learn(LabelledText text) {
        for (var position = 0; position < text.text().length(); ) {
            position = sentence.read(text.text(), position);
            for (var i = 0; i < sentence.size(); i++) {
                labels[i] = labelOf(text, i);
            }
            if (sentence.mayHoldNames()) {
                forget();
                features.extract();
                score();
                chain.setTransitions(transitions);
                chain.infer(sentence.size());
                step();
            }
        }
    }

    private int labelOf(LabelledText text, int word) {
        int start = sentence.start(word), end = sentence.end(word);
        return text.isUnknown(start, end) ? UNKNOWN : text.labelOf(start, end).ordinal();
    }

    /// So that the tagger neither trusts lists to be complete nor words to be known.
    private void forget() {
        for (var i = 0; i < sentence.size(); i++) {
            if (random.nextInt(100) < (labels[i] > 0 ? 25 : 3)) {
                sentence.forgetListed(i);
            }
            if (random.nextInt(100) < (labels[i] > 0 ? 30 : 5)) {
                sentence.forgetWord(i);
            }
        }
    }

    private void score() {
        for (var i = 0; i < sentence.size(); i++) {
            var scores = chain.scores[i];
            Arrays.fill(scores, 0);
            var numbers = features.of(i);
            for (var k = 0; k < features.count(i); k++) {
                for (var label = 0; label < LABELS; label++) {
                    scores[label] += weights[numbers[k] * LABELS + label];
                }
            }
        }
    }

    private void step() {
        for (var i = 0; i < sentence.size(); i++) {
            if (labels[i] != UNKNOWN) {
                stepWord(i);
            }
            if (i == 0 || (labels[i] != UNKNOWN && labels[i - 1] != UNKNOWN)) {
                stepTransition(i);
            }
        }
    }

    private void stepWord(int i) {
        var numbers = features.of(i);
        for (var label = 0; label < LABELS; label++) {
            var gradient = (float) (chain.probabilities[i][label] - (label == labels[i] ? 1 : 0));
            if (Math.abs(gradient) > 1e-4f) {
                for (var k = 0; k < features.count(i); k++) {
                    step(weights, squares, numbers[k] * LABELS + label, gradient);
                }
            }
        }
    }

    private void stepTransition(int i) {
        if (i == 0) {
            for (var to = 0; labels[0] != UNKNOWN && to < LABELS; to++) {
                var gradient = (float) (chain.probabilities[0][to] - (to == labels[0] ? 1 : 0));
                step(transitions, transitionSquares, Chain.start(to), gradient);
            }
            return;
        }
        var sum = 0.0;
        for (var pair = 0; pair < LABELS * LABELS; pair++) {
            sum += chain.pair(i, pair / LABELS, pair % LABELS);
        }
        for (var pair = 0; pair < LABELS * LABELS; pair++) {
            int from = pair / LABELS, to = pair % LABELS;
            var gradient = chain.pair(i, from, to) / sum - (from == labels[i - 1] && to == labels[i] ? 1 : 0);
            step(transitions, transitionSquares, Chain.transition(from, to), (float) gradient);
        }
    }

    private static void step(float[] values, float[] squares, int at, float gradient) {
        var decayed = gradient + DECAY * values[at];
        squares[at] += decayed * decayed;
        values[at] -= STEP * decayed / (1e-3f + (float) Math.sqrt(squares[at]));
    }

    /// The weights so far, rounded to bytes.
    ///
    /// @param recall see [FastModel]
    FastModel model(float recall) {
        var largest = 0f;
        for (var weight : weights) {
            largest = Math.max(largest, Math.abs(weight));
        }
        var scale = largest / LARGEST_BYTE;
        var bytes = new byte[weights.length];
        for (var i = 0; i < weights.length; i++) {
            bytes[i] = (byte) Math.round(weights[i] / scale);
        }
        return new FastModel(bytes, transitions.clone(), scale, recall);
    }
}
