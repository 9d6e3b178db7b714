package dev.millrace.core.log;

import dev.millrace.core.error.MillraceException;
import dev.millrace.core.text.MaskedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a log shows of an exception: classes and places in the code, and the message only if it is one of our own.
final class LoggedFailure {

    private static final int DEEPEST_CAUSE = 8;
    private static final int FRAMES = 12;

    private LoggedFailure() {}

    static Map<String, Object> of(Throwable failure, Map<String, Object> fields) {
        var all = new LinkedHashMap<>(fields);
        all.put("error", failure.getClass());
        if (failure instanceof MillraceException ours && ours.getMessage() != null) {
            all.put("message", MaskedText.alreadyMasked(ours.getMessage()));
        }
        all.put("causes", causes(failure));
        all.put("stack", stack(failure));
        return all;
    }

    private static List<Class<?>> causes(Throwable failure) {
        var causes = new ArrayList<Class<?>>();
        for (var cause = failure.getCause(); cause != null && causes.size() < DEEPEST_CAUSE; cause = cause.getCause()) {
            causes.add(cause.getClass());
        }
        return causes;
    }

    private static List<MaskedText> stack(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .limit(FRAMES)
                .map(frame -> MaskedText.alreadyMasked(frame.toString()))
                .toList();
    }
}
