package dev.millrace.training.ner;

import dev.millrace.models.onnx.OnnxModel;
import dev.millrace.models.onnx.TokenVectors;
import dev.millrace.names.tagging.Gazetteer;
import dev.millrace.names.tagging.Head;
import dev.millrace.names.tagging.SecondOpinion;
import dev.millrace.names.tagging.Tagger;
import dev.millrace.names.tagging.WordVectors;
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
        System.err.printf(
                "First tier, on %,d sentences ...%n", corpus.training().size());
        var gazetteer = Gazetteer.load();
        var training = new Training(gazetteer, corpus, seed, System.err::println);
        var fast = training.fast();
        try (var vectors = TokenVectors.load(OnnxModel.ALL_MINILM_L6)) {
            var head = training.head(fast, vectors::of);
            var report = report(corpus, folder, Tagger.fast(gazetteer, fast), vectors::of, head);
            fast.write(Files.newOutputStream(target.resolve("fast.gz")));
            head.write(Files.newOutputStream(target.resolve("head.gz")));
            Provenance.write(target.resolve("provenance.txt"), folder.resolve("ner"), seed, report);
            System.out.print(report);
        }
    }

    private static String report(Corpus corpus, Path folder, Tagger fast, WordVectors vectors, Head head)
            throws IOException {
        var both = fast.with(new SecondOpinion(vectors, head, SecondOpinion.SURE));
        return "# First tier alone%n%n%s%n# Both tiers%n%n%s"
                .formatted(Report.of(corpus, folder, fast::tag), Report.of(corpus, folder, both::tag));
    }
}
