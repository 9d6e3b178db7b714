package dev.millrace.local.servicedesk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// Rows of one kind, each a file of JSON in a folder. Rows given out are copies.
final class Rows {

    private final Path folder;
    private final Map<String, ObjectNode> rows = new LinkedHashMap<>();

    private Rows(Path folder) {
        this.folder = folder;
    }

    static Rows in(Path folder) {
        try {
            Files.createDirectories(folder);
            var rows = new Rows(folder);
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(".json")).sorted().forEach(rows::load);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void load(Path file) {
        try {
            var row = (ObjectNode) Tree.MAPPER.readTree(Files.readAllBytes(file));
            rows.put(Tree.text(row, "_id"), row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized Optional<ObjectNode> find(String id) {
        return Optional.ofNullable(rows.get(id)).map(ObjectNode::deepCopy);
    }

    /// In the order in which they were added.
    synchronized List<ObjectNode> all() {
        return rows.values().stream().map(ObjectNode::deepCopy).toList();
    }

    synchronized int size() {
        return rows.size();
    }

    /// @param id also names the file: it sorts by age
    synchronized void put(String id, ObjectNode row) {
        var kept = row.deepCopy().put("_id", id);
        try {
            var temporary = Files.createTempFile(folder, "row", ".new");
            Files.write(temporary, Tree.MAPPER.writeValueAsBytes(kept));
            Files.move(temporary, folder.resolve(id + ".json"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        rows.put(id, kept);
    }
}
