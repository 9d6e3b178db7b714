package dev.millrace.bench.prefilter;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Runs prefilters over one text, in turn, so that whatever else the machine does meets them all. What counts is the
/// processor time of the thread.
final class Race implements AutoCloseable {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final String text;
    private final List<Prefilter> prefilters;
    private final double[] fastest;
    private final long[] found;

    Race(String text, List<Prefilter> prefilters) {
        this.text = text;
        this.prefilters = prefilters;
        this.fastest = new double[prefilters.size()];
        this.found = new long[prefilters.size()];
        Arrays.fill(fastest, Double.MAX_VALUE);
    }

    /// How many times as fast as the best of the others the first one is.
    ///
    /// @throws IllegalStateException if they do not find the same
    double run(String what, int rounds) {
        for (var round = 0; round < rounds; round++) {
            for (var i = 0; i < prefilters.size(); i++) {
                var start = THREADS.getCurrentThreadCpuTime();
                found[i] = prefilters.get(i).count(text);
                fastest[i] = Math.min(fastest[i], THREADS.getCurrentThreadCpuTime() - start);
            }
        }
        print(what);
        if (Arrays.stream(found).distinct().count() > 1) {
            throw new IllegalStateException("The prefilters do not find the same: " + Arrays.toString(found));
        }
        return Arrays.stream(fastest).skip(1).min().orElseThrow() / fastest[0];
    }

    private void print(String what) {
        IntStream.range(0, prefilters.size())
                .forEach(i -> System.out.printf(
                        "%-20s %-13s %7.1f million characters/s, %d found%n",
                        what, prefilters.get(i).name(), text.length() * 1e3 / fastest[i], found[i]));
    }

    @Override
    public void close() {
        prefilters.forEach(Prefilter::close);
    }
}
