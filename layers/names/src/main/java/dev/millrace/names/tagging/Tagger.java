package dev.millrace.names.tagging;

import java.util.Optional;

/// Finds names: by features alone, and, if there is a second opinion, by a language model where these are not sure.
///
/// Keeps no state: one serves many threads.
public final class Tagger {

    private final Gazetteer gazetteer;
    private final FastModel model;
    private final Optional<SecondOpinion> second;

    private Tagger(Gazetteer gazetteer, FastModel model, Optional<SecondOpinion> second) {
        this.gazetteer = gazetteer;
        this.model = model;
        this.second = second;
    }

    /// By features alone.
    public static Tagger fast(Gazetteer gazetteer, FastModel model) {
        return new Tagger(gazetteer, model, Optional.empty());
    }

    /// This one, with a second opinion.
    public Tagger with(SecondOpinion opinion) {
        return new Tagger(gazetteer, model, Optional.of(opinion));
    }

    /// Reports the names of a text, in time linear in its length.
    public void tag(String text, NameReader reader) {
        var allowance = new Allowance();
        forEachSentence(text, (sentence, chain) -> {
            second.ifPresent(opinion -> opinion.revise(sentence, chain, allowance));
            new Spans(sentence, chain).report(reader);
        });
    }

    /// Shows each sentence that may hold names to a visitor, with what the fast tagger makes of it. Both objects are
    /// filled anew for the next.
    public void forEachSentence(String text, Visitor visitor) {
        var sentence = new Sentence(gazetteer);
        var features = new Features(sentence);
        var chain = new Chain();
        model.prepare(chain);
        var register = new Register();
        for (var position = 0; position < text.length(); ) {
            position = sentence.read(text, position);
            register.read(sentence);
            if (sentence.mayHoldNames()) {
                features.extract();
                model.score(features, sentence.size(), chain);
                register.raiseTheBar(sentence, chain);
                chain.infer(sentence.size());
                visitor.visit(sentence, chain);
            }
        }
    }

    /// Looks at sentences.
    @FunctionalInterface
    public interface Visitor {
        void visit(Sentence sentence, Chain chain);
    }
}
