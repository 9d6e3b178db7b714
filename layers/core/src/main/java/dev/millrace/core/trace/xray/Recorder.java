package dev.millrace.core.trace.xray;

import com.amazonaws.xray.AWSXRayRecorder;
import com.amazonaws.xray.AWSXRayRecorderBuilder;
import com.amazonaws.xray.contexts.LambdaSegmentContext;
import com.amazonaws.xray.contexts.SegmentContextResolverChain;
import com.amazonaws.xray.strategy.IgnoreErrorContextMissingStrategy;
import com.amazonaws.xray.strategy.sampling.NoSamplingStrategy;

/// The X-Ray SDK, set up for Lambda, which samples by itself.
final class Recorder {

    static final AWSXRayRecorder INSTANCE = build();

    private Recorder() {}

    private static AWSXRayRecorder build() {
        var lambda = new LambdaSegmentContext();
        var contexts = new SegmentContextResolverChain();
        contexts.addResolver(() -> lambda);
        return AWSXRayRecorderBuilder.standard()
                .withSegmentContextResolverChain(contexts)
                .withSamplingStrategy(new NoSamplingStrategy())
                .withContextMissingStrategy(new IgnoreErrorContextMissingStrategy())
                .withThrowableSerializationStrategy(new OwnMessagesOnly())
                .build();
    }
}
