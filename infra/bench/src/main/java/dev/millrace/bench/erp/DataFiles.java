package dev.millrace.bench.erp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The files of a data set.
final class DataFiles {

    private DataFiles() {}

    /// Those with an ending, by name.
    ///
    /// @throws IllegalStateException if there is none
    static List<Path> in(Path folder, String ending) throws IOException {
        try (var files = Files.list(folder)) {
            var found = files.filter(file -> file.getFileName().toString().endsWith(ending))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw new IllegalStateException("There is no *%s in %s".formatted(ending, folder));
            }
            return found;
        }
    }

    /// The file of the same name with another ending.
    static Path beside(Path file, String ending) {
        var name = file.getFileName().toString();
        return file.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ending);
    }
}
