package dev.millrace.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/// Which documents a folder holds, worked out independently of the launcher.
final class Expected {

    private Expected() {}

    /// A document as both the table and the index name it.
    record Document(String tenant, String id) {}

    /// Those below a folder, when its files are uploaded under this prefix.
    ///
    /// @param prefix `incoming/`, or that with a tenant and a tier
    static Set<Document> documents(Path folder, String prefix) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .flatMap(file -> of(file, prefix + folder.relativize(file)).stream())
                    .collect(Collectors.toSet());
        }
    }

    /// The ids of a tenant's samples.
    static Set<String> names(String tenant) throws IOException {
        return documents(Suite.samples().resolve("documents"), "incoming/").stream()
                .filter(document -> document.tenant().equals(tenant))
                .map(Document::id)
                .collect(Collectors.toSet());
    }

    private static List<Document> of(Path file, String key) {
        var parts = key.split("/", 4);
        if (!key.endsWith(".jsonl")) {
            return List.of(new Document(parts[1], parts[3]));
        }
        var documents = new ArrayList<Document>();
        for (var line : lines(file)) {
            documents.add(new Document(
                    parts[1], JsonMapper.shared().readTree(line).path("_id").asString()));
        }
        return documents;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
