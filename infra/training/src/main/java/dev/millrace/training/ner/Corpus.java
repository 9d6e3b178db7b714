package dev.millrace.training.ner;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The labelled texts to train on, and those held out, by source.
///
/// @param training in the order of the files
/// @param heldOut blocks of 50 of every 500 sentences of each file, and the development part of wnut17
record Corpus(List<LabelledText> training, Map<String, List<LabelledText>> heldOut) {

    private static final int BLOCK = 50;
    private static final int EVERY = 10;

    /// The files of the data sets that are trained on, below the folder of data.
    static final List<String> FILES = List.of(
            "wnut17/train.conll",
            "btc/a.conll",
            "btc/b.conll",
            "btc/e.conll",
            "btc/f.conll",
            "btc/g.conll",
            "btc/h.conll",
            "sec-filings/FIN5.txt",
            "gum/train.conll",
            "wikigold/first-half.conll");

    static Corpus read(Path folder) throws IOException {
        var training = new ArrayList<LabelledText>();
        var heldOut = new LinkedHashMap<String, List<LabelledText>>();
        for (var file : FILES) {
            var source = file.substring(0, file.indexOf('/'));
            var texts = ConllFile.read(folder.resolve(file), source);
            for (var i = 0; i < texts.size(); i++) {
                var isHeldOut = i / BLOCK % EVERY == EVERY - 1;
                (isHeldOut ? heldOut.computeIfAbsent(source, _ -> new ArrayList<>()) : training).add(texts.get(i));
            }
        }
        heldOut.computeIfAbsent("wnut17", _ -> new ArrayList<>())
                .addAll(ConllFile.read(folder.resolve("wnut17/dev.conll"), "wnut17"));
        return new Corpus(training, heldOut);
    }

    /// All that was held out.
    List<LabelledText> everythingHeldOut() {
        return heldOut.values().stream().flatMap(List::stream).toList();
    }
}
