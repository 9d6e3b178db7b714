package dev.millrace.training.ner;

import dev.millrace.names.tagging.NameReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiConsumer;

/// What was found in texts that were not trained on.
final class Report {

    private static final String PII = "pii/synth_dataset_v2.json";

    private Report() {}

    /// The scores of each data set.
    static String of(Corpus corpus, Path data, BiConsumer<String, NameReader> tagger) throws IOException {
        var report = new StringBuilder();
        corpus.heldOut()
                .forEach((source, texts) -> report.append("Held out of %s%n".formatted(source))
                        .append(Scores.of(texts, tagger).report()));
        var pii = data.resolve(PII);
        if (Files.exists(pii)) {
            report.append("%s, of which nothing is trained on%n".formatted(PII))
                    .append(Scores.of(PiiFile.read(pii), tagger).report());
        }
        return report.append(FalseHits.of(data, tagger)).toString();
    }
}
