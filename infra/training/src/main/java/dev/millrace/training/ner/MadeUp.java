package dev.millrace.training.ner;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Sentences that are made up: of general kinds with many names, and technical prose with hardly any.
record MadeUp(SentencePatterns general, SentencePatterns technical) {

    private static final int GENERAL = 8000;
    private static final int TECHNICAL = 4000;

    static MadeUp with(NamePool names, RandomGenerator random) throws IOException {
        var jargon = new Jargon(random);
        return new MadeUp(
                new SentencePatterns("sentences.txt", names, jargon, random),
                new SentencePatterns("prose.txt", names, jargon, random));
    }

    /// From the patterns of which the number, divided by `parts`, leaves or does not leave this part.
    MadeUp part(int part, int parts, boolean leaves) {
        return new MadeUp(general.part(part, parts, leaves), technical.part(part, parts, leaves));
    }

    /// So many quarters of a round's texts.
    List<LabelledText> quarters(int quarters) {
        var texts = new ArrayList<LabelledText>();
        for (var i = 0; i < GENERAL * quarters / 4; i++) {
            texts.add(general.make());
        }
        for (var i = 0; i < TECHNICAL * quarters / 4; i++) {
            texts.add(technical.make());
        }
        return texts;
    }
}
