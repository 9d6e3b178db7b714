package dev.millrace.local.lambda;

import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/// The `X-Amzn-Trace-Id` that an invocation runs under.
final class TraceHeader {

    private TraceHeader() {}

    /// The caller's, or a new one that is sampled when the function is traced.
    static String of(Invocation invocation, boolean traced) {
        return invocation
                .traceHeader()
                .filter(header -> header.contains("Sampled="))
                .orElseGet(() -> fresh(traced));
    }

    private static String fresh(boolean sampled) {
        var seconds = HexFormat.of().toHexDigits(Instant.now().getEpochSecond(), 8);
        var parent = random(8);
        return "Root=1-%s-%s;Parent=%s;Sampled=%d".formatted(seconds, random(12), parent, sampled ? 1 : 0);
    }

    private static String random(int bytes) {
        var value = new byte[bytes];
        ThreadLocalRandom.current().nextBytes(value);
        return HexFormat.of().formatHex(value);
    }
}
