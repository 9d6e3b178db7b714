package dev.millrace.bench.shipped;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// The processors of this machine, as Linux counts their time.
public final class Machine {

    private static final double TICKS_PER_SECOND = 100;
    private static final int IDLE = 3;
    private static final int WAITING = 4;
    /// What follows counts time of virtual machines that is in the first two already.
    private static final int FIELDS = 8;

    private Machine() {}

    /// How many there are.
    public static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }

    /// Processor seconds since it was switched on that were spent on anything at all, or that the host took away.
    public static double busySeconds() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/stat"))) {
            var fields = lines.findFirst().orElseThrow().split(" +");
            var ticks = Arrays.stream(fields)
                    .skip(1)
                    .limit(FIELDS)
                    .mapToLong(Long::parseLong)
                    .toArray();
            return (Arrays.stream(ticks).sum() - ticks[IDLE] - ticks[WAITING]) / TICKS_PER_SECOND;
        }
    }
}
