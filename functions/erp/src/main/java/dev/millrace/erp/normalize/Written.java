package dev.millrace.erp.normalize;

/// What a text says, where countries write the same value in different ways.
public sealed interface Written<T> {

    /// It can mean one thing only.
    record Certain<T>(T value) implements Written<T> {}

    /// It can mean two, and nothing in its document says which.
    record Ambiguous<T>(T one, T other) implements Written<T> {}

    /// It is no such value.
    record Illegible<T>() implements Written<T> {}
}
