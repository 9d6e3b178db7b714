package dev.millrace.training.ner;

import dev.millrace.names.tagging.Chain;
import dev.millrace.names.tagging.HeadInput;
import dev.millrace.names.tagging.SecondOpinion;
import dev.millrace.names.tagging.Sentence;
import dev.millrace.names.tagging.Tagger;
import dev.millrace.names.tagging.WordVectors;
import java.util.ArrayList;
import java.util.List;

/// What the head is to learn from: its input for each candidate, and the label.
final class HeadExamples {

    private final WordVectors vectors;
    private final List<float[]> inputs = new ArrayList<>();
    private final List<Integer> labels = new ArrayList<>();

    HeadExamples(WordVectors vectors) {
        this.vectors = vectors;
    }

    /// Adds the candidates of a text, with the opinion of a tagger that was not trained on it.
    void add(LabelledText text, Tagger tagger) {
        tagger.forEachSentence(text.text(), (sentence, chain) -> {
            float[][] found = null;
            for (var i = 0; i < sentence.size(); i++) {
                if (isUseful(text, sentence, chain, i)) {
                    found = found == null ? vectors.of(sentence.wordsForModel(0, sentence.size())) : found;
                    add(text, sentence, chain, i, found[i]);
                }
            }
        });
    }

    private static boolean isUseful(LabelledText text, Sentence sentence, Chain chain, int word) {
        return SecondOpinion.isCandidate(sentence, chain, word)
                && !text.isUnknown(sentence.start(word), sentence.end(word));
    }

    private void add(LabelledText text, Sentence sentence, Chain chain, int word, float[] vector) {
        if (vector.length > 0) {
            var input = new float[HeadInput.SIZE];
            HeadInput.fill(input, sentence, chain, word, vector);
            inputs.add(input);
            labels.add(text.labelOf(sentence.start(word), sentence.end(word)).ordinal());
        }
    }

    int size() {
        return inputs.size();
    }

    float[] input(int example) {
        return inputs.get(example);
    }

    int label(int example) {
        return labels.get(example);
    }
}
