package dev.millrace.names.tagging;

import java.util.Arrays;

/// What the head reads of a word: the vector of the language model, and what the fast tagger knows.
public final class HeadInput {

    private static final int SHAPES = Shape.MARK.ordinal() + 1;
    private static final int LISTS = 2 * Sentence.PHRASE_SHIFT;
    private static final int FLAGS = 2 + SHAPES + LISTS;
    private static final double LEAST = 1e-4;

    /// How many numbers it reads.
    public static final int SIZE = WordVectors.DIMENSIONS + 3 * Label.COUNT + FLAGS;

    private HeadInput() {}

    /// Fills in the numbers for a word of a sentence that the fast tagger has seen.
    ///
    /// @param vector of the language model
    public static void fill(float[] input, Sentence sentence, Chain chain, int word, float[] vector) {
        System.arraycopy(vector, 0, input, 0, vector.length);
        var at = vector.length;
        for (var neighbour = word - 1; neighbour <= word + 1; neighbour++) {
            var inside = neighbour >= 0 && neighbour < sentence.size();
            for (var label = 0; label < Label.COUNT; label++) {
                input[at++] = inside ? logOdds(chain.probabilities[neighbour][label]) : 0;
            }
        }
        Arrays.fill(input, at, SIZE, 0);
        input[at++] = word == 0 ? 1 : 0;
        input[at++] = sentence.startsLine[word] ? 1 : 0;
        input[at + sentence.shapes[word].coarse().ordinal()] = 1;
        at += SHAPES;
        for (var bit = 0; bit < LISTS; bit++) {
            input[at + bit] = sentence.listed[word] >> bit & 1;
        }
    }

    private static float logOdds(double probability) {
        var bounded = Math.max(LEAST, Math.min(1 - LEAST, probability));
        return (float) (Math.log(bounded / (1 - bounded)) / 4);
    }
}
