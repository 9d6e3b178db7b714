package dev.millrace.ingestion;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/// Real documents that are not part of this repository: `MILLRACE_DATA` says where they are.
public final class Data {

    private Data() {}

    /// A file or folder of them. A test that asks for what is not there is skipped.
    public static Path path(String name) {
        var variable = System.getenv("MILLRACE_DATA");
        var root = variable == null ? Path.of("../../shared/data") : Path.of(variable);
        assumeTrue(
                Files.exists(root.resolve(name)),
                () -> "no " + name + ": set MILLRACE_DATA to the folder of the data sets");
        return root.resolve(name);
    }
}
