package dev.millrace.core.function;

import java.util.List;

/// Which messages of a batch must come again; the others are done with.
public record BatchOutcome(List<String> failedMessageIds) {

    public BatchOutcome {
        failedMessageIds = List.copyOf(failedMessageIds);
    }

    /// Nothing needs to come again.
    public static BatchOutcome allDone() {
        return new BatchOutcome(List.of());
    }
}
