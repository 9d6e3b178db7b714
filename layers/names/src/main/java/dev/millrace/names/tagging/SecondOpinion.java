package dev.millrace.names.tagging;

/// Asks a language model about the sentences of which the fast tagger is not sure.
public final class SecondOpinion {

    /// Words that the fast tagger holds for names with a lower probability are none.
    public static final double LEAST = 0.02;

    /// Asked about a third of the words of texts full of names, the model gives nearly all that it has to give.
    public static final double SURE = 0.9;

    private final WordVectors vectors;
    private final Head head;
    private final double sure;

    /// @param sure how probable the likeliest label of each word must be that the model is not asked; above 1, it is
    ///     asked about every sentence with a candidate
    public SecondOpinion(WordVectors vectors, Head head, double sure) {
        this.vectors = vectors;
        this.head = head;
        this.sure = sure;
    }

    /// Replaces the probabilities of the candidates, if the model is asked.
    void revise(Sentence sentence, Chain chain) {
        if (!isUnsure(sentence, chain)) {
            return;
        }
        var found = vectors.of(sentence.wordsForModel());
        var inputs = new float[sentence.size()][];
        for (var i = 0; i < sentence.size(); i++) {
            if (isCandidate(sentence, chain, i) && found[i].length > 0) {
                inputs[i] = new float[HeadInput.SIZE];
                HeadInput.fill(inputs[i], sentence, chain, i, found[i]);
            }
        }
        for (var i = 0; i < sentence.size(); i++) {
            if (inputs[i] != null) {
                head.decide(inputs[i], chain.probabilities[i]);
            }
        }
    }

    private boolean isUnsure(Sentence sentence, Chain chain) {
        for (var i = 0; i < sentence.size(); i++) {
            if (isCandidate(sentence, chain, i) && likeliest(chain.probabilities[i]) < sure) {
                return true;
            }
        }
        return false;
    }

    /// Whether the head has a say about the word.
    public static boolean isCandidate(Sentence sentence, Chain chain, int word) {
        return sentence.mayBeName(word) && 1 - chain.probabilities[word][0] >= LEAST;
    }

    private static double likeliest(double[] probabilities) {
        return Math.max(Math.max(probabilities[0], probabilities[1]), Math.max(probabilities[2], probabilities[3]));
    }
}
