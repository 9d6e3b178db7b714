package dev.millrace.local.lambda;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/// What Lambda writes into the log after an invocation.
record InvocationReport(
        FunctionDefinition function,
        String requestId,
        Reply reply,
        Duration duration,
        Optional<Duration> initDuration,
        OptionalLong peakMemoryMb) {

    List<String> lines() {
        var lines = new ArrayList<String>();
        if (reply instanceof Reply.TimedOut timedOut) {
            var now = Instant.now(Clock.systemUTC()).truncatedTo(ChronoUnit.MILLIS);
            lines.add("%s %s %s".formatted(now, requestId, timedOut.reason()));
        }
        if (reply instanceof Reply.Exited exited) {
            lines.add("RequestId: %s Error: %s".formatted(requestId, exited.reason()));
        }
        lines.add("END RequestId: " + requestId);
        lines.add(report());
        return lines;
    }

    private String report() {
        var line = new StringBuilder("REPORT RequestId: " + requestId);
        line.append("\tDuration: ").append(millis(duration));
        line.append("\tBilled Duration: ")
                .append(duration.plusNanos(999_999).toMillis())
                .append(" ms");
        line.append("\tMemory Size: ").append(function.memoryMb()).append(" MB");
        peakMemoryMb.ifPresent(
                peak -> line.append("\tMax Memory Used: ").append(peak).append(" MB"));
        initDuration.ifPresent(init -> line.append("\tInit Duration: ").append(millis(init)));
        switch (reply) {
            case Reply.Answered _, Reply.Failed _ -> line.append('\t');
            case Reply.TimedOut _ -> line.append("\tStatus: timeout");
            case Reply.Exited _ -> line.append("\tStatus: error\tError Type: Runtime.ExitError");
        }
        return line.toString();
    }

    private static String millis(Duration duration) {
        return String.format(Locale.ROOT, "%.2f ms", duration.toNanos() / 1e6);
    }
}
