package dev.millrace.core.trace.xray;

import dev.millrace.core.trace.Span;
import dev.millrace.core.trace.Tracer;

/// Sends spans to the X-Ray daemon, as subsegments of the segment that Lambda opened.
///
/// The X-Ray SDK costs a third of a cold start, so its classes are only touched once Lambda has sampled an invocation.
public final class XRayTracer implements Tracer {

    @Override
    public Span span(String name) {
        return TraceHeader.isSampled() ? XRaySpan.open(name) : Span.NONE;
    }
}
