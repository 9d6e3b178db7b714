package dev.millrace.bench.masking;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/// Time that the calling thread spends on a processor: other work on the machine, and the garbage collector of another
/// thread, are not in it.
final class CpuTime {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private CpuTime() {}

    /// In seconds, of the calling thread since it began.
    static double used() {
        return THREADS.getCurrentThreadCpuTime() / 1e9;
    }

    /// In seconds, of each of so many runs on average.
    static double of(Runnable work, int runs) {
        var before = THREADS.getCurrentThreadCpuTime();
        for (int run = 0; run < runs; run++) {
            work.run();
        }
        return (THREADS.getCurrentThreadCpuTime() - before) / 1e9 / runs;
    }
}
