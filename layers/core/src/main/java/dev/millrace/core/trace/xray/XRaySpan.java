package dev.millrace.core.trace.xray;

import com.amazonaws.xray.AWSXRayRecorder;
import com.amazonaws.xray.entities.Subsegment;
import dev.millrace.core.error.MillraceException;
import dev.millrace.core.log.Loggable;
import dev.millrace.core.trace.Attribute;
import dev.millrace.core.trace.Span;

/// A span as a subsegment.
///
/// Traces are found by annotations, whose keys cannot hold dots (`tenant_id`); the metadata keep the names themselves.
final class XRaySpan implements Span {

    private static final String NAMESPACE = "millrace";

    private final AWSXRayRecorder recorder;
    private final Subsegment subsegment;
    private boolean closed;

    private XRaySpan(AWSXRayRecorder recorder, Subsegment subsegment) {
        this.recorder = recorder;
        this.subsegment = subsegment;
    }

    static Span open(String name) {
        var recorder = Recorder.INSTANCE;
        return new XRaySpan(recorder, recorder.beginSubsegment(name));
    }

    @Override
    public Span attribute(Attribute attribute, Object value) {
        var shown = Loggable.of(value);
        var annotation = attribute.key().replace('.', '_');
        switch (shown) {
            case Number number -> subsegment.putAnnotation(annotation, number);
            case Boolean truth -> subsegment.putAnnotation(annotation, truth);
            default -> subsegment.putAnnotation(annotation, shown.toString());
        }
        subsegment.putMetadata(NAMESPACE, attribute.key(), shown);
        return this;
    }

    @Override
    public void failed(Throwable cause) {
        subsegment.addException(cause);
        if (cause instanceof MillraceException ours) {
            markAs(ours);
        }
    }

    /// X-Ray tells the caller's errors from our faults; adding an exception has marked a fault.
    private void markAs(MillraceException ours) {
        switch (ours.code()) {
            case INVALID_INPUT, POLICY_DENIED, CONFLICT -> {
                subsegment.setFault(false);
                subsegment.setError(true);
            }
            case TRANSIENT, DEFECT -> subsegment.setFault(true);
        }
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            recorder.endSubsegment();
        }
    }
}
