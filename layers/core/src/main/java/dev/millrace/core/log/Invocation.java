package dev.millrace.core.log;

import java.util.Optional;

/// The request that the current thread works on, so that its log lines can be found together.
public final class Invocation {

    private static final ScopedValue<String> REQUEST_ID = ScopedValue.newInstance();

    private Invocation() {}

    /// Does the work on behalf of a request.
    public static <T, X extends Throwable> T within(String requestId, ScopedValue.CallableOp<? extends T, X> work)
            throws X {
        return ScopedValue.where(REQUEST_ID, requestId).call(work);
    }

    static Optional<String> requestId() {
        return REQUEST_ID.isBound() ? Optional.of(REQUEST_ID.get()) : Optional.empty();
    }
}
