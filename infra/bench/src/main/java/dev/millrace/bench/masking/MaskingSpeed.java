package dev.millrace.bench.masking;

import dev.millrace.bench.Benchmark;
import dev.millrace.bench.Goal;
import dev.millrace.bench.Median;
import dev.millrace.bench.Result;
import dev.millrace.bench.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/// Characters a second on one processor, over a mixed corpus: our engine without and with names, Presidio, and a loop
/// of `java.util.regex` over an expression for each info type.
///
/// Each runs in a process of its own that stays warm, all bound to the same processor; they take turns, and medians are
/// compared. Time is CPU time of the process. Then a stream of a billion characters is masked in a small heap. The
/// value is the worst share
/// of a goal that is reached.
public final class MaskingSpeed implements Benchmark {

    private static final int ROUNDS = 5;
    private static final double STRUCTURED_TO_PRESIDIO = 50;
    private static final double STRUCTURED_TO_EXPRESSIONS = 5;
    private static final double NAMES_TO_PRESIDIO = 5;

    @Override
    public String name() {
        return "masking-speed";
    }

    @Override
    public String summary() {
        return "masking characters/s on one core against Presidio and java.util.regex: worst share of the goals";
    }

    @Override
    public Result run(Setting setting) throws IOException, InterruptedException {
        var corpus = MixedCorpus.read(setting);
        describe(corpus);
        var file = Files.createTempFile("masking-speed", ".json");
        try {
            JsonMapper.shared().writeValue(file, corpus);
            var speeds = race(setting, file);
            var share = Math.min(worstShare(speeds), StreamMemory.measure(file).share());
            return new Result(name(), share, Goal.atLeast(1));
        } finally {
            Files.delete(file);
        }
    }

    private static void describe(List<String> corpus) {
        var types = Tiers.structuredTypes();
        var expressions = Expressions.of(types);
        System.out.printf(
                "%d documents, %,d characters; %d expressions; without an expression: %s%n%n",
                corpus.size(),
                corpus.stream().mapToInt(String::length).sum(),
                expressions.patterns().size(),
                expressions.missing(types));
    }

    /// The median of each, in this order: structured, with names, expressions, Presidio.
    private static List<Double> race(Setting setting, Path corpus) throws IOException, InterruptedException {
        var racers = new ArrayList<Racer>();
        try {
            for (var contestant : Contestant.values()) {
                racers.add(Racer.start(contestant.name(), java(contestant, corpus)));
            }
            racers.add(Racer.start("PRESIDIO", PresidioPython.of(setting).command("masking_speed.py", corpus)));
            for (int round = 0; round < ROUNDS; round++) {
                for (var racer : racers) {
                    racer.run();
                }
            }
            racers.forEach(MaskingSpeed::print);
            return racers.stream().map(racer -> Median.of(racer.speeds())).toList();
        } finally {
            racers.forEach(Racer::close);
        }
    }

    private static List<String> java(Contestant contestant, Path corpus) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx1g",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                SpeedWorker.class.getName(),
                contestant.name(),
                corpus.toString());
    }

    private static void print(Racer racer) {
        System.out.printf(
                Locale.ROOT,
                "%-12s %,14.0f characters/s (%,.0f to %,.0f)%n",
                racer.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                Median.of(racer.speeds()),
                Collections.min(racer.speeds()),
                Collections.max(racer.speeds()));
    }

    private static double worstShare(List<Double> speeds) {
        var structured = speeds.get(Contestant.STRUCTURED.ordinal());
        var names = speeds.get(Contestant.WITH_NAMES.ordinal());
        var expressions = speeds.get(Contestant.EXPRESSIONS.ordinal());
        var presidio = speeds.getLast();
        System.out.println();
        return Collections.min(List.of(
                share("structured / Presidio", structured / presidio, STRUCTURED_TO_PRESIDIO),
                share("structured / expressions", structured / expressions, STRUCTURED_TO_EXPRESSIONS),
                share("with names / Presidio", names / presidio, NAMES_TO_PRESIDIO)));
    }

    private static double share(String what, double ratio, double goal) {
        System.out.printf(
                Locale.ROOT, "%-26s %8.1f  goal >=%.0f %s%n", what, ratio, goal, ratio >= goal ? "met" : "missed");
        return ratio / goal;
    }
}
