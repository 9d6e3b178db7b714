package dev.millrace.bench.prefilter;

/// Finds every place in a text where one of some literals stands.
interface Prefilter extends AutoCloseable {

    String name();

    /// How many places there are: the sum over the literals.
    long count(String text);

    @Override
    default void close() {}
}
