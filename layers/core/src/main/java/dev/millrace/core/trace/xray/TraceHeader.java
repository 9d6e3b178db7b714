package dev.millrace.core.trace.xray;

import java.util.Objects;
import java.util.stream.Stream;
import software.amazon.awssdk.utilslite.SdkInternalThreadLocal;

/// The trace header of the current invocation, from where the X-Ray SDK reads it, in its order.
final class TraceHeader {

    private static final String OF_THE_THREAD = "AWS_LAMBDA_X_TRACE_ID";
    private static final String VARIABLE = "_X_AMZN_TRACE_ID";
    private static final String PROPERTY = "com.amazonaws.xray.traceHeader";

    private TraceHeader() {}

    /// Whether Lambda decided to trace the invocation.
    static boolean isSampled() {
        return Stream.of(
                        SdkInternalThreadLocal.get(OF_THE_THREAD),
                        System.getenv(VARIABLE),
                        System.getProperty(PROPERTY))
                .filter(Objects::nonNull)
                .filter(header -> !header.isEmpty())
                .findFirst()
                .filter(header -> header.contains("Sampled=1"))
                .isPresent();
    }
}
