package dev.millrace.erp.read.text;

import java.util.function.Function;

/// A value that was read, and why it is believed.
///
/// @param source the text as it stands in the document
/// @param confidence from 0 to 1
/// @param page from 1
/// @param box where the source stands, in the unit of the page
public record Found<T>(T value, String source, double confidence, int page, Box box) {

    /// Keeps the confidence in its range.
    public Found {
        confidence = Math.clamp(confidence, 0.0, 1.0);
    }

    /// The same, believed less.
    ///
    /// @param factor from 0 to 1
    public Found<T> times(double factor) {
        return new Found<>(value, source, confidence * factor, page, box);
    }

    /// The same evidence for another form of the value.
    public <R> Found<R> map(Function<? super T, ? extends R> change) {
        return new Found<>(change.apply(value), source, confidence, page, box);
    }
}
