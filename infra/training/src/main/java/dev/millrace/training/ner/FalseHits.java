package dev.millrace.training.ner;

import dev.millrace.names.tagging.Label;
import dev.millrace.names.tagging.NameReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import tools.jackson.databind.json.JsonMapper;

/// How many names are found in technical prose that holds hardly any; never trained on.
final class FalseHits {

    private static final String ABSTRACTS = "ir/scifact/corpus.jsonl";
    private static final int EVERY = 5;
    /// The first of every five were looked at when the bar for technical prose was set.
    private static final int FIRST = 1;
    private static final double THRESHOLD = 0.5;

    private FalseHits() {}

    /// A line on every fifth abstract; nothing where the data are not there.
    static String of(Path data, BiConsumer<String, NameReader> tagger) throws IOException {
        var file = data.resolve(ABSTRACTS);
        if (!Files.exists(file)) {
            return "";
        }
        var lines = Files.readAllLines(file);
        var counts = new EnumMap<Label, Integer>(Label.class);
        var texts = 0;
        for (var i = FIRST; i < lines.size(); i += EVERY) {
            tagger.accept(text(lines.get(i)), (label, _, _, confidence) -> {
                if (confidence.value() >= THRESHOLD) {
                    counts.merge(label, 1, Integer::sum);
                }
            });
            texts++;
        }
        return "%s, every fifth text from the second on (%d), names reported per text%n%s"
                .formatted(ABSTRACTS, texts, rates(counts, texts));
    }

    private static String text(String line) {
        var document = JsonMapper.shared().readTree(line);
        return document.path("title").asString() + "\n" + document.path("text").asString();
    }

    private static String rates(Map<Label, Integer> counts, int texts) {
        var rates = new StringBuilder();
        for (var label : List.of(Label.PERSON, Label.LOCATION, Label.ORGANIZATION)) {
            rates.append("  %-13s %.3f%n".formatted(label, (double) counts.getOrDefault(label, 0) / texts));
        }
        return rates.toString();
    }
}
