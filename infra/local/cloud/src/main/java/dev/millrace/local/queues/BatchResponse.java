package dev.millrace.local.queues;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Which messages a function reported as failed.
///
/// An answer that cannot be understood, or names a message that was not in the batch, fails all of them:
/// <https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html>
final class BatchResponse {

    private BatchResponse() {}

    /// @param payload what the function returned
    /// @param batch the ids of the messages that it was given
    static Set<String> failures(byte[] payload, Set<String> batch) {
        try {
            return failures(JsonMapper.shared().readTree(payload), batch);
        } catch (JacksonException notJson) {
            return batch;
        }
    }

    private static Set<String> failures(JsonNode answer, Set<String> batch) {
        var reported = answer.path("batchItemFailures");
        if (reported.isMissingNode() || reported.isNull()) {
            return Set.of();
        }
        var failures = new HashSet<String>();
        for (var item : reported) {
            var id = item.path("itemIdentifier").asString("");
            if (!batch.contains(id)) {
                return batch;
            }
            failures.add(id);
        }
        return failures;
    }
}
