package dev.millrace.core.lambda;

import dev.millrace.core.error.Conflict;
import dev.millrace.core.error.Defect;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.error.MillraceException;
import dev.millrace.core.error.PolicyDenied;
import dev.millrace.core.error.Transient;
import dev.millrace.core.log.Log;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Makes sure that what leaves a function after a failure is one of our exceptions and quotes nothing of the input.
///
/// The runtime reports the class name as the error type and prints messages, causes and all: so causes stay here, where
/// the log shows their classes only.
final class Failures {

    private static final Log LOG = Log.of(Failures.class);

    private Failures() {}

    /// Does the work; a failure is logged and leaves as one of our exceptions. Errors of the virtual machine leave as
    /// they are.
    static <T> T reported(String function, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException | StackOverflowError e) {
            var failure = withoutInput(e);
            LOG.error("function failed", e, Map.of("function", function));
            throw failure;
        }
    }

    /// The failure as one of our exceptions, with nothing but words of our own.
    static MillraceException withoutInput(Throwable failure) {
        var ours = failure instanceof MillraceException known ? again(known) : new Defect(place(failure));
        ours.setStackTrace(failure.getStackTrace());
        return ours;
    }

    private static MillraceException again(MillraceException failure) {
        var message = message(failure.getMessage());
        return switch (failure) {
            case InvalidInput invalid -> new InvalidInput(invalid.violations());
            case Transient _ -> new Transient(message);
            case PolicyDenied _ -> new PolicyDenied(message);
            case Conflict _ -> new Conflict(message);
            case Defect _ -> new Defect(message);
        };
    }

    private static String message(@Nullable String message) {
        return message == null ? "" : message;
    }

    private static String place(Throwable failure) {
        var frames = failure.getStackTrace();
        var where = frames.length == 0 ? "an unknown place" : frames[0].toString();
        return "%s at %s".formatted(failure.getClass().getName(), where);
    }
}
