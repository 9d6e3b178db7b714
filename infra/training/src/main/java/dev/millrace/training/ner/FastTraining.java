package dev.millrace.training.ner;

import dev.millrace.names.tagging.FastModel;
import dev.millrace.names.tagging.FastTagger;
import dev.millrace.names.tagging.Gazetteer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Trains the fast tagger: some rounds over the labelled sentences, half of them with other names, and over sentences
/// that are made up anew in each round; then sets how far it leans to recall by what was held out.
final class FastTraining {

    private static final int ROUNDS = 4;
    private static final int MADE_UP = 8000;
    private static final float[] LEANINGS = {0, 0.5f, 1, 1.5f, 2};

    private final Gazetteer gazetteer;
    private final Corpus corpus;
    private final RandomGenerator random;
    private final Substitution substitution;
    private final SentencePatterns patterns;

    FastTraining(Gazetteer gazetteer, Corpus corpus, long seed) throws IOException {
        this.gazetteer = gazetteer;
        this.corpus = corpus;
        this.random = new SplittableRandom(seed);
        var names = new NamePool(random);
        this.substitution = new Substitution(names, random);
        this.patterns = new SentencePatterns(names, random);
    }

    FastModel run() {
        var trainer = new FastTrainer(gazetteer, random);
        for (var round = 0; round < ROUNDS; round++) {
            trainer.epoch(texts());
        }
        return mostUseful(trainer);
    }

    private List<LabelledText> texts() {
        var texts = new ArrayList<LabelledText>();
        for (var text : corpus.training()) {
            var substituted = !text.entities().isEmpty() && random.nextBoolean();
            texts.add(sometimesInOtherCase(substituted ? substitution.withOtherNames(text) : text));
        }
        for (var i = 0; i < MADE_UP; i++) {
            texts.add(sometimesInOtherCase(patterns.make()));
        }
        return texts;
    }

    private LabelledText sometimesInOtherCase(LabelledText text) {
        return random.nextInt(20) == 0 ? substitution.inOtherCase(text) : text;
    }

    private FastModel mostUseful(FastTrainer trainer) {
        var heldOut = corpus.everythingHeldOut();
        var best = trainer.model(0);
        var bestScore = -1.0;
        for (var leaning : LEANINGS) {
            var model = trainer.model(leaning);
            var score =
                    Scores.of(heldOut, new FastTagger(gazetteer, model)::tag).f2();
            if (score > bestScore) {
                best = model;
                bestScore = score;
            }
        }
        return best;
    }
}
