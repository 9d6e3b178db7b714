package dev.millrace.names.tagging;

/// Asks a language model about the words of which the fast tagger is not sure.
public final class SecondOpinion {

    /// Words that the fast tagger holds for names with a lower probability are none.
    public static final double LEAST = 0.02;

    /// Asked so often, the model gives nearly all that it has to give.
    public static final double SURE = 0.8;

    /// How likely the likeliest class of a name must be, of all.
    private static final double SURE_OF_CLASS = 0.7;

    /// How many words on each side of an unsure one the model reads.
    private static final int AROUND = 16;

    private final WordVectors vectors;
    private final Head head;
    private final double sure;

    /// @param sure from 0.5: the model is asked about a word unless it is that probable that it is part of a name, or
    ///     that it is not; above 1, it is asked about every candidate of a text, however long
    public SecondOpinion(WordVectors vectors, Head head, double sure) {
        this.vectors = vectors;
        this.head = head;
        this.sure = sure;
    }

    /// Replaces the probabilities of the candidates near words that the fast tagger is not sure of, while the text's
    /// allowance lasts.
    void revise(Sentence sentence, Chain chain, Allowance allowance) {
        allowance.pass(sentence.size());
        var inputs = new float[sentence.size()][];
        for (var unsure = nextUnsure(sentence, chain, 0); unsure < sentence.size(); ) {
            var from = Math.max(0, unsure - AROUND);
            var to = unsure;
            while (unsure < sentence.size() && unsure - AROUND <= to) {
                to = Math.min(sentence.size(), unsure + AROUND + 1);
                unsure = nextUnsure(sentence, chain, unsure + 1);
            }
            if (sure > 1 || allowance.take(to - from)) {
                read(sentence, chain, from, to, inputs);
            }
        }
        for (var i = 0; i < sentence.size(); i++) {
            if (inputs[i] != null) {
                head.decide(inputs[i], chain.probabilities[i]);
            }
        }
    }

    /// Asks the model about these words.
    private void read(Sentence sentence, Chain chain, int from, int to, float[][] inputs) {
        var found = vectors.of(sentence.wordsForModel(from, to));
        for (var i = from; i < to; i++) {
            if (isCandidate(sentence, chain, i) && found[i - from].length > 0) {
                inputs[i] = new float[HeadInput.SIZE];
                HeadInput.fill(inputs[i], sentence, chain, i, found[i - from]);
            }
        }
    }

    private int nextUnsure(Sentence sentence, Chain chain, int from) {
        var i = from;
        while (i < sentence.size() && !(isCandidate(sentence, chain, i) && isUnsure(chain.probabilities[i]))) {
            i++;
        }
        return i;
    }

    /// Whether the head has a say about the word.
    public static boolean isCandidate(Sentence sentence, Chain chain, int word) {
        return sentence.mayBeName(word) && 1 - chain.probabilities[word][0] >= LEAST;
    }

    private boolean isUnsure(double[] probabilities) {
        var name = 1 - probabilities[0];
        if (name >= sure) {
            var likeliest = Math.max(probabilities[1], Math.max(probabilities[2], probabilities[3]));
            return likeliest < name * SURE_OF_CLASS;
        }
        return name > 1 - sure;
    }
}
