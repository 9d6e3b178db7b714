package dev.millrace.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Documents to send.
final class Documents {

    private static final List<String> WORDS = List.of(
            "pump",
            "valve",
            "order",
            "invoice",
            "audit",
            "delivery",
            "warranty",
            "contract",
            "service",
            "customer",
            "storage",
            "transport",
            "quality",
            "inspection",
            "pressure",
            "temperature",
            "supplier",
            "price",
            "return");

    private Documents() {}

    /// A short text that is like no other.
    static String note(Random random) {
        var words = random.ints(30, 0, WORDS.size()).mapToObj(WORDS::get).collect(Collectors.joining(" "));
        return "Note %x. %s.%n".formatted(random.nextLong(), words);
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (var file : files.toList()) {
                var copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }
}
