package dev.millrace.core.function;

import java.util.List;

/// Messages taken from a queue together.
public record QueueBatch(List<Message> messages) {

    public QueueBatch {
        messages = List.copyOf(messages);
    }

    /// @param id of the queue, by which a failure is reported
    /// @param body as it was sent
    /// @param receiveCount how often it was received so far, from 1
    public record Message(String id, String body, int receiveCount) {}
}
