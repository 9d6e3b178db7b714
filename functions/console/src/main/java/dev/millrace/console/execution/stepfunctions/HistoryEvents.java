package dev.millrace.console.execution.stepfunctions;

import dev.millrace.console.execution.StepEvent;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;

/// Reads what Step Functions tells of an event, and leaves out its causes: they may quote data.
final class HistoryEvents {

    private static final int LONGEST_ERROR = 120;

    private HistoryEvents() {}

    static StepEvent read(HistoryEvent event) {
        return new StepEvent(
                event.id(),
                event.previousEventId() == null ? 0 : event.previousEventId(),
                event.typeAsString(),
                event.timestamp(),
                state(event),
                error(event));
    }

    private static Optional<String> state(HistoryEvent event) {
        if (event.stateEnteredEventDetails() != null) {
            return Optional.of(event.stateEnteredEventDetails().name());
        }
        if (event.stateExitedEventDetails() != null) {
            return Optional.of(event.stateExitedEventDetails().name());
        }
        return Optional.ofNullable(event.evaluationFailedEventDetails()).map(details -> details.state());
    }

    private static Optional<String> error(HistoryEvent event) {
        return Stream.<@Nullable String>of(
                        orNull(event.taskFailedEventDetails(), details -> details.error()),
                        orNull(event.taskTimedOutEventDetails(), details -> details.error()),
                        orNull(event.lambdaFunctionFailedEventDetails(), details -> details.error()),
                        orNull(event.lambdaFunctionTimedOutEventDetails(), details -> details.error()),
                        orNull(event.evaluationFailedEventDetails(), details -> details.error()))
                .flatMap(Stream::ofNullable)
                .findFirst()
                .map(HistoryEvents::nameOnly);
    }

    private static <T> @Nullable String orNull(@Nullable T details, Function<T, String> error) {
        return details == null ? null : error.apply(details);
    }

    /// The name of an error is chosen by whoever failed; what does not look like a name is not shown.
    private static String nameOnly(String error) {
        var isName = error.length() <= LONGEST_ERROR
                && error.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '.' || c == '_' || c == '$');
        return isName ? error : "an error without a name";
    }
}
