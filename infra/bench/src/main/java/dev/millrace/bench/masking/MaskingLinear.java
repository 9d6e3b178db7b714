package dev.millrace.bench.masking;

import dev.millrace.bench.Benchmark;
import dev.millrace.bench.Goal;
import dev.millrace.bench.Result;
import dev.millrace.bench.Setting;
import dev.millrace.core.text.RawText;
import dev.millrace.dlp.MaskingEngine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Masks hostile texts of growing length, and fits the power of the length that its time grows with.
///
/// The value is the worst exponent of all texts, by CPU time of the thread: medians of rounds in which every text and
/// length takes its turn. 1 is linear, 2 is quadratic. Lengths that take less than five milliseconds are left out, as
/// what is spent once for each text would hide how their time grows.
public final class MaskingLinear implements Benchmark {

    private static final double GOAL = 1.1;
    private static final List<Integer> LENGTHS = List.of(10_000, 40_000, 160_000, 640_000, 2_500_000, 10_000_000);
    private static final int WARM_UP_CHARACTERS = 400_000;
    private static final int CHARACTERS_A_MEASUREMENT = 320_000;
    private static final int ROUNDS = 3;
    /// What would take longer than this is left out, as the table says.
    private static final double LONGEST_SECONDS = 20;
    /// What takes longer than this is measured once.
    private static final double LONG_SECONDS = 0.3;
    /// CPU time after which only texts without three lengths are measured further. Not wall clock: on a busy machine
    /// that would leave out the long texts.
    private static final double BUDGET_SECONDS = 600;

    private static final int FEWEST_LENGTHS = 3;

    @Override
    public String name() {
        return "masking-linear";
    }

    @Override
    public String summary() {
        return "how masking time grows with the length of hostile texts, 10 KB to 10 MB: the worst exponent";
    }

    @Override
    public Result run(Setting setting) {
        var end = CpuTime.used() + BUDGET_SECONDS;
        var engine = Tiers.everything();
        var texts = HostileText.all();
        var growth = new LinkedHashMap<HostileText, Growth>();
        texts.forEach(text -> {
            growth.put(text, new Growth());
            time(engine, text, 10_000, WARM_UP_CHARACTERS);
        });
        for (int round = 0; round < ROUNDS; round++) {
            LENGTHS.forEach(length -> growth.forEach((text, it) -> {
                if (it.seconds().size() < FEWEST_LENGTHS || CpuTime.used() < end) {
                    measure(engine, text, length, it);
                }
            }));
        }
        print(growth);
        var worst = growth.values().stream().mapToDouble(Growth::exponent).max().orElseThrow();
        return new Result(name(), worst, Goal.atMost(GOAL));
    }

    private static void measure(MaskingEngine engine, HostileText text, int length, Growth growth) {
        if (!growth.wouldTakeLonger(length, LONGEST_SECONDS) && !growth.took(length, LONG_SECONDS)) {
            growth.add(length, time(engine, text, length, CHARACTERS_A_MEASUREMENT));
        }
    }

    /// Short texts are masked often enough for the clock.
    private static double time(MaskingEngine engine, HostileText text, int length, int characters) {
        var raw = new RawText(text.ofLength().apply(length));
        return CpuTime.of(() -> text.route().mask(engine, raw), Math.max(1, characters / length));
    }

    private static void print(Map<HostileText, Growth> growth) {
        System.out.printf(
                "up to %d lengths from %,d to %,d characters, as far as the table says; median CPU time of up to %d rounds%n%n%-28s %8s %8s %10s %10s%n",
                LENGTHS.size(),
                LENGTHS.getFirst(),
                LENGTHS.getLast(),
                ROUNDS,
                "text",
                "exponent",
                "longest",
                "characters",
                "seconds");
        growth.entrySet().stream()
                .sorted(Map.Entry.comparingByValue((a, b) -> Double.compare(b.exponent(), a.exponent())))
                .forEach(it -> printRow(it.getKey().name(), it.getValue()));
    }

    private static void printRow(String name, Growth growth) {
        System.out.printf(
                Locale.ROOT,
                "%-28s %8.3f %8.3f %,10d %10.3f%n",
                name,
                growth.exponent(),
                growth.exponentOfLongest(),
                growth.seconds().lastKey(),
                growth.longest());
    }
}
