package dev.millrace.erp.read.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Lines of data beside these classes.
final class Lines {

    private Lines() {}

    /// The fields of each line that is no comment.
    static List<List<String>> of(String resource) {
        try (var stream = Lines.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("The resource %s is missing from the package.".formatted(resource));
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t")))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
