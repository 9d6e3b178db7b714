package dev.millrace.local.lambda;

import java.time.Duration;
import java.util.Locale;

/// How an invocation ended in its sandbox.
sealed interface Reply {

    /// The function answered.
    record Answered(byte[] payload) implements Reply {}

    /// The function failed; the payload says why.
    record Failed(byte[] payload) implements Reply {}

    /// The process ended in between.
    record Exited(int status) implements Reply {

        String reason() {
            if (status == 0) {
                return "Runtime exited without providing a reason";
            }
            var how = status > 128 ? "signal: " + signal(status - 128) : "exit status " + status;
            return "Runtime exited with error: " + how;
        }
    }

    /// The time was up.
    record TimedOut(Duration limit) implements Reply {

        String reason() {
            return String.format(Locale.ROOT, "Task timed out after %.2f seconds", limit.toMillis() / 1000.0);
        }
    }

    /// What the caller receives.
    default byte[] payload(String requestId) {
        return switch (this) {
            case Answered answered -> answered.payload;
            case Failed failed -> failed.payload;
            case Exited exited -> error(requestId, "Runtime.ExitError", exited.reason());
            case TimedOut timedOut -> error(requestId, "Sandbox.Timedout", timedOut.reason());
        };
    }

    private static byte[] error(String requestId, String type, String reason) {
        return LambdaJson.error(type, "RequestId: %s Error: %s".formatted(requestId, reason));
    }

    private static String signal(int number) {
        return switch (number) {
            case 6 -> "aborted";
            case 9 -> "killed";
            case 11 -> "segmentation fault";
            case 15 -> "terminated";
            default -> "signal " + number;
        };
    }
}
