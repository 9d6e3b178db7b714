package dev.millrace.training.ner;

import dev.millrace.names.tagging.FastModel;
import dev.millrace.names.tagging.Gazetteer;
import dev.millrace.names.tagging.Head;
import dev.millrace.names.tagging.SecondOpinion;
import dev.millrace.names.tagging.Tagger;
import dev.millrace.names.tagging.WordVectors;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/// Trains both tiers, and sets how far each leans to recall by what was held out.
final class Training {

    private static final int ROUNDS = 4;
    private static final int FOLDS = 4;
    private static final int BLOCK = 50;
    private static final int HEAD_ROUNDS = 5;
    private static final List<Float> LEANINGS = List.of(0f, 0.5f, 1f, 1.5f, 2f);
    /// The model is asked about every sentence with a candidate.
    private static final double ALWAYS = 2;

    private final Gazetteer gazetteer;
    private final Corpus corpus;
    private final Consumer<String> progress;
    private final RandomGenerator random;
    private final MadeUp madeUp;
    private final Variety variety;

    Training(Gazetteer gazetteer, Corpus corpus, long seed, Consumer<String> progress) throws IOException {
        this.gazetteer = gazetteer;
        this.corpus = corpus;
        this.progress = progress;
        this.random = new SplittableRandom(seed);
        var names = new NamePool(random);
        this.madeUp = MadeUp.with(names, random);
        this.variety = new Variety(names, random);
    }

    /// The tagger that works by features alone.
    FastModel fast() {
        var trainer = trained(corpus.training(), madeUp, FOLDS);
        return mostUseful(trainer::model, model -> Tagger.fast(gazetteer, model));
    }

    private FastTrainer trained(List<LabelledText> sentences, MadeUp from, int quarters) {
        var trainer = new FastTrainer(gazetteer, random);
        for (var round = 0; round < ROUNDS; round++) {
            trainer.epoch(variety.of(sentences, from.quarters(quarters)));
        }
        return trainer;
    }

    /// The head for the second opinion. It learns from the opinions of taggers that were trained without the sentence
    /// at hand, for of what it was trained on a tagger is too sure.
    Head head(FastModel fast, WordVectors vectors) {
        var examples = new HeadExamples(vectors);
        for (var fold = 0; fold < FOLDS; fold++) {
            progress.accept("Second tier, part %d of %d ...".formatted(fold + 1, FOLDS));
            addFold(fold, fast.recall(), examples);
        }
        progress.accept("Second tier, head on %,d candidates ...".formatted(examples.size()));
        var trainer = new HeadTrainer(examples, random);
        trainer.train(HEAD_ROUNDS);
        var tagger = Tagger.fast(gazetteer, fast);
        return mostUseful(trainer::head, head -> tagger.with(new SecondOpinion(vectors, head, ALWAYS)));
    }

    private void addFold(int fold, float leaning, HeadExamples examples) {
        var inside = new ArrayList<LabelledText>();
        var outside = new ArrayList<LabelledText>();
        for (var i = 0; i < corpus.training().size(); i++) {
            (i / BLOCK % FOLDS == fold ? inside : outside).add(corpus.training().get(i));
        }
        var others = madeUp.part(fold, FOLDS, false);
        var tagger = Tagger.fast(gazetteer, trained(outside, others, FOLDS - 1).model(leaning));
        var withNames =
                inside.stream().filter(text -> !text.entities().isEmpty()).toList();
        for (var sentences : List.of(inside, withNames)) {
            variety.of(sentences, madeUp.part(fold, FOLDS, true).quarters(1))
                    .forEach(text -> examples.add(text, tagger));
        }
    }

    private <M> M mostUseful(Function<Float, M> candidates, Function<M, Tagger> tagger) {
        var heldOut = corpus.everythingHeldOut();
        var best = candidates.apply(LEANINGS.getFirst());
        var bestScore = -1.0;
        for (var leaning : LEANINGS) {
            var model = candidates.apply(leaning);
            var score = Scores.of(heldOut, tagger.apply(model)::tag).f2();
            if (score > bestScore) {
                best = model;
                bestScore = score;
            }
        }
        return best;
    }
}
