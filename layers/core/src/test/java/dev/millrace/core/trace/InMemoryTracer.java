package dev.millrace.core.trace;

import dev.millrace.core.error.MillraceException;
import dev.millrace.core.log.Loggable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// A tracer that remembers the spans that ended.
public final class InMemoryTracer implements Tracer {

    private final List<RecordedSpan> spans = new CopyOnWriteArrayList<>();

    /// A span that ended.
    ///
    /// @param error class of what failed
    /// @param message of what failed, if it may be shown
    public record RecordedSpan(
            String name, Map<String, Object> attributes, Optional<String> error, Optional<String> message) {}

    /// The spans that ended so far, inner ones before outer ones.
    public List<RecordedSpan> spans() {
        return List.copyOf(spans);
    }

    @Override
    public Span span(String name) {
        return new Open(name);
    }

    private final class Open implements Span {

        private final String name;
        private final Map<String, Object> attributes = new LinkedHashMap<>();
        private Optional<Throwable> failure = Optional.empty();
        private boolean closed;

        Open(String name) {
            this.name = name;
        }

        @Override
        public Span attribute(Attribute attribute, Object value) {
            attributes.put(attribute.key(), Loggable.of(value));
            return this;
        }

        @Override
        public void failed(Throwable cause) {
            failure = Optional.of(cause);
        }

        @Override
        public void close() {
            if (!closed) {
                closed = true;
                spans.add(new RecordedSpan(
                        name,
                        Map.copyOf(attributes),
                        failure.map(cause -> cause.getClass().getName()),
                        failure.filter(MillraceException.class::isInstance).map(Throwable::getMessage)));
            }
        }
    }
}
