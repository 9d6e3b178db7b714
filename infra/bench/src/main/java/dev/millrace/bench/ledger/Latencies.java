package dev.millrace.bench.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How long single calls took.
final class Latencies {

    private final List<Long> nanos = new ArrayList<>();

    void time(Runnable call) {
        var began = System.nanoTime();
        call.run();
        nanos.add(System.nanoTime() - began);
    }

    /// Milliseconds that this share of the calls stayed within.
    double within(double share) {
        var sorted = nanos.stream().sorted().toList();
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1) / 1e6;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "p50 %.2f ms, p95 %.2f ms (%,d calls)", within(0.5), within(0.95), nanos.size());
    }
}
