package dev.millrace.bench;

/// Measures one promise, against a baseline that it names, in one run.
public interface Benchmark {

    /// Short and stable: what `./millrace bench NAME` takes.
    String name();

    /// One line: what is measured, against what.
    String summary();

    /// Measures, printing what it does on the way.
    ///
    /// @throws Exception if it could not be measured; that is a failure, never a missed goal
    Result run(Setting setting) throws Exception;
}
