package dev.millrace.names.tagging;

/// Finds names by features alone: half a million words a second and more on one thread.
public final class FastTagger {

    private final Gazetteer gazetteer;
    private final FastModel model;

    public FastTagger(Gazetteer gazetteer, FastModel model) {
        this.gazetteer = gazetteer;
        this.model = model;
    }

    /// Reports the names of a text, in time linear in its length.
    public void tag(String text, NameReader reader) {
        var sentence = new Sentence(gazetteer);
        var features = new Features(sentence);
        var chain = new Chain();
        model.prepare(chain);
        var spans = new Spans(sentence, chain);
        for (var position = 0; position < text.length(); ) {
            position = sentence.read(text, position);
            if (sentence.mayHoldNames()) {
                features.extract();
                model.score(features, sentence.size(), chain);
                chain.infer(sentence.size());
                spans.report(reader);
            }
        }
    }
}
