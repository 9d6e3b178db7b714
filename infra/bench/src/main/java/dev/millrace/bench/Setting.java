package dev.millrace.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/// Where a benchmark runs.
///
/// @param home the folder of the checkout
/// @param data the data sets: given on the command line, or `MILLRACE_DATA`
/// @param records how many, where a benchmark makes as many as it is told
public record Setting(Path home, Optional<Path> data, OptionalInt records) {

    /// A file or folder of the data sets.
    ///
    /// @throws IllegalStateException saying how to name the folder
    public Path data(String relative) {
        var root = data.orElseThrow(() -> new IllegalStateException(
                "This benchmark needs data: set MILLRACE_DATA to the folder of the data sets, or give a path."));
        var path = root.resolve(relative);
        return Files.exists(path) ? path : root;
    }

    /// What the environment variable `MILLRACE_BENCH_<NAME>` says: how one benchmark is run, as its README tells.
    public Optional<String> option(String name) {
        return Optional.ofNullable(System.getenv("MILLRACE_BENCH_" + name));
    }
}
