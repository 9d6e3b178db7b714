package dev.millrace.core.trace;

/// One stretch of work under way.
public interface Span extends AutoCloseable {

    /// A span that records nothing.
    Span NONE = new Span() {
        @Override
        public Span attribute(Attribute attribute, Object value) {
            return this;
        }

        @Override
        public void failed(Throwable cause) {}

        @Override
        public void close() {}
    };

    /// Says something about this span. The value is an id, a name or a number: never text of a document.
    Span attribute(Attribute attribute, Object value);

    /// Marks the work as failed. The class of the cause is recorded, and its message only if it is one of our own.
    void failed(Throwable cause);

    @Override
    void close();
}
