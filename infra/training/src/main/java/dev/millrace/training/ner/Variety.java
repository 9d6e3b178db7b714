package dev.millrace.training.ner;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Makes of labelled sentences what is trained on: half of those with names get other names, one in twenty another
/// case, and sentences that are made up join them. Anew in each round.
final class Variety {

    private static final int OTHER_CASE = 20;

    private final RandomGenerator random;
    private final Substitution substitution;

    Variety(NamePool names, RandomGenerator random) {
        this.random = random;
        this.substitution = new Substitution(names, random);
    }

    List<LabelledText> of(List<LabelledText> sentences, List<LabelledText> madeUp) {
        var texts = new ArrayList<LabelledText>();
        for (var text : sentences) {
            var substituted = !text.entities().isEmpty() && random.nextBoolean();
            texts.add(sometimesInOtherCase(substituted ? substitution.withOtherNames(text) : text));
        }
        madeUp.forEach(text -> texts.add(sometimesInOtherCase(text)));
        return texts;
    }

    private LabelledText sometimesInOtherCase(LabelledText text) {
        return random.nextInt(OTHER_CASE) == 0 ? substitution.inOtherCase(text) : text;
    }
}
