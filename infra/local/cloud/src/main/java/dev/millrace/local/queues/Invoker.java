package dev.millrace.local.queues;

/// Calls a function and waits for its answer.
@FunctionalInterface
public interface Invoker {

    /// @param functionArn with or without a version or alias
    /// @param payload a JSON document
    Answer invoke(String functionArn, byte[] payload);

    /// What came of a call.
    ///
    /// @param failed whether the function threw, timed out, crashed or was throttled
    /// @param payload its JSON result, or what Lambda says of the failure
    record Answer(boolean failed, byte[] payload) {}
}
