package dev.millrace.local.events;

import dev.millrace.local.template.model.Target;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What could not be delivered, for the dead-letter queue of its target.
///
/// @param body the event; of a schedule, the payload
/// @param attributes what AWS adds to the message, such as `RULE_ARN` and `ERROR_MESSAGE`
public record DeadLetter(String queueArn, String body, Map<String, String> attributes) {

    static Optional<DeadLetter> of(Route route, String body, Failure failure) {
        return route.target().deadLetterArn().map(queue -> new DeadLetter(queue, body, attributes(route, failure)));
    }

    private static Map<String, String> attributes(Route route, Failure failure) {
        Target target = route.target();
        var attributes = new TreeMap<String, String>();
        attributes.put(route.isScheduler() ? "SCHEDULE_ARN" : "RULE_ARN", route.sourceArn());
        attributes.put("TARGET_ARN", target.arn());
        attributes.put("ERROR_CODE", failure.code());
        attributes.put("ERROR_MESSAGE", failure.message());
        attributes.put("RETRY_ATTEMPTS", String.valueOf(failure.retries()));
        failure.exhausted().ifPresent(condition -> attributes.put("EXHAUSTED_RETRY_CONDITION", condition));
        return attributes;
    }
}
