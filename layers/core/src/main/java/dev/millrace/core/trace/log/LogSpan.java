package dev.millrace.core.trace.log;

import dev.millrace.core.error.MillraceException;
import dev.millrace.core.log.Log;
import dev.millrace.core.text.MaskedText;
import dev.millrace.core.trace.Attribute;
import dev.millrace.core.trace.Span;
import java.util.LinkedHashMap;
import java.util.Map;

/// A span that becomes a log line.
final class LogSpan implements Span {

    private static final Log LOG = Log.of(LogTracer.class);
    private static final double NANOS_PER_MILLI = 1e6;

    private final Map<String, Object> fields = new LinkedHashMap<>();
    private final long begin;
    private boolean closed;

    LogSpan(String name, long begin) {
        this.begin = begin;
        fields.put("span", name);
    }

    @Override
    public synchronized Span attribute(Attribute attribute, Object value) {
        fields.put(attribute.key(), value);
        return this;
    }

    @Override
    public synchronized void failed(Throwable cause) {
        fields.put("error", cause.getClass());
        if (cause instanceof MillraceException && cause.getMessage() != null) {
            fields.put("message", MaskedText.alreadyMasked(cause.getMessage()));
        }
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            fields.put("durationMs", (System.nanoTime() - begin) / NANOS_PER_MILLI);
            LOG.info("span", fields);
        }
    }
}
