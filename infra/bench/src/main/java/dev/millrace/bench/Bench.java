package dev.millrace.bench;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `./millrace bench`: lists the benchmarks, or runs one.
@Command(
        name = "millrace bench",
        mixinStandardHelpOptions = true,
        description = "Runs a benchmark; without a name, lists them.",
        footer = {
            "",
            "Exit status: 0 the goal was met, 1 it was missed or could not be measured, 2 wrong usage.",
            "MILLRACE_DATA names the folder of the data sets."
        })
public final class Bench implements Callable<Integer> {

    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "The benchmark to run.")
    private @Nullable String name;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "DATA",
            description = "A folder or file of the same form as the data set, instead of MILLRACE_DATA.")
    private @Nullable Path data;

    @Option(
            names = {"--records", "--searches"},
            paramLabel = "N",
            description =
                    "How many records ledger-throughput makes, searches search-isolation or queries search-overhead puts, or tickets triage-latency opens at once.")
    private @Nullable Integer records;

    /// Runs the command line and exits with its status.
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        if (name == null) {
            all().forEach(it -> System.out.printf("%-28s %s%n", it.name(), it.summary()));
            return 0;
        }
        var benchmark = all().stream().filter(it -> it.name().equals(name)).findFirst();
        if (benchmark.isEmpty()) {
            System.err.printf("There is no benchmark %s. Run ./millrace bench to list them.%n", name);
            return 2;
        }
        return run(benchmark.get());
    }

    private int run(Benchmark benchmark) throws Exception {
        try {
            var result = benchmark.run(setting());
            System.out.println(result.line());
            return result.isMet() ? 0 : 1;
        } catch (IllegalStateException cannotMeasure) {
            System.err.println(cannotMeasure.getMessage());
            return 1;
        }
    }

    private Setting setting() {
        var fromEnvironment =
                Optional.ofNullable(System.getenv("MILLRACE_DATA")).map(Path::of);
        return new Setting(
                Path.of(System.getProperty("millrace.home", ".")),
                Optional.ofNullable(data).or(() -> fromEnvironment),
                records == null ? OptionalInt.empty() : OptionalInt.of(records));
    }

    private static List<Benchmark> all() {
        return ServiceLoader.load(Benchmark.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(Benchmark::name))
                .toList();
    }
}
