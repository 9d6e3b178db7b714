package dev.millrace.local.lambda;

import java.util.Map;

/// Where the outcomes of asynchronous invocations go.
public interface Destinations {

    /// Delivers an invocation record to a queue, topic, bus or function.
    void deliver(String arn, byte[] invocationRecord);

    /// Sends an event that was given up to its dead-letter queue, as it came.
    ///
    /// @param attributes `RequestID`, `ErrorCode` and `ErrorMessage`
    void deadLetter(String arn, byte[] event, Map<String, String> attributes);
}
