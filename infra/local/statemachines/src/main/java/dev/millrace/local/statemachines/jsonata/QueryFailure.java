package dev.millrace.local.statemachines.jsonata;

import java.io.Serial;
import java.util.Optional;

/// An expression that has no usable value. The interpreter turns it into `States.QueryEvaluationError`.
public final class QueryFailure extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Optional<String> location;

    public QueryFailure(Optional<String> location, String message) {
        super(message);
        this.location = location;
    }

    /// The field, such as `Arguments/Payload`.
    public Optional<String> location() {
        return location;
    }
}
