package dev.millrace.training.ner;

import dev.millrace.names.tagging.FastTagger;
import dev.millrace.names.tagging.Gazetteer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `./millrace train ner`: fits the tagger of names, prints how well it does on what was held out, and writes weights
/// and provenance where the names layer has them.
@Command(
        name = "ner",
        mixinStandardHelpOptions = true,
        description = "Trains the tagger of names on the folder ner of the data sets.",
        footer = {"", "Equal data and seed give equal weights.", "MILLRACE_DATA names the folder of the data sets."})
public final class TrainNer implements Callable<Integer> {

    private static final String RESOURCES = "layers/names/src/main/resources/dev/millrace/names";

    @Option(names = "--seed", defaultValue = "7", description = "Of everything random (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--data", description = "The folder of the data sets, instead of MILLRACE_DATA.")
    private @Nullable Path data;

    @Option(names = "--out", description = "Where to write, instead of the resources of the names layer.")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        var folder = data != null ? data : fromEnvironment();
        if (folder == null || !Files.isDirectory(folder.resolve("ner"))) {
            System.err.println(
                    "Name the folder of the data sets with MILLRACE_DATA or --data; it must have a folder ner.");
            return 2;
        }
        train(folder, out != null ? out : Path.of(System.getProperty("millrace.home", "."), RESOURCES));
        return 0;
    }

    private static @Nullable Path fromEnvironment() {
        var value = System.getenv("MILLRACE_DATA");
        return value == null ? null : Path.of(value);
    }

    private void train(Path folder, Path target) throws IOException {
        var corpus = Corpus.read(folder.resolve("ner"));
        System.err.printf("Training on %,d sentences ...%n", corpus.training().size());
        var gazetteer = Gazetteer.load();
        var model = new FastTraining(gazetteer, corpus, seed).run();
        var report = Report.of(corpus, folder, new FastTagger(gazetteer, model)::tag);
        try (var stream = Files.newOutputStream(target.resolve("fast.gz"))) {
            model.write(stream);
        }
        Provenance.write(target.resolve("provenance.txt"), folder.resolve("ner"), seed, report);
        System.out.print(report);
    }
}
