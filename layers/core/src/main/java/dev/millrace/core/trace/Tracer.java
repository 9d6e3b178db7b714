package dev.millrace.core.trace;

/// Opens spans of work that end when they are closed.
@FunctionalInterface
public interface Tracer {

    /// Begins a span. Use with try-with-resources.
    ///
    /// @param name what is done, in the words of the code: `embedChunks`
    Span span(String name);

    /// A tracer that records nothing.
    static Tracer none() {
        return _ -> Span.NONE;
    }
}
