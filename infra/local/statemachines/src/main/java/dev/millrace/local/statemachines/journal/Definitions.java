package dev.millrace.local.statemachines.journal;

import dev.millrace.local.statemachines.definition.Definition;
import dev.millrace.local.statemachines.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/// The definitions that executions were started with, by content. An execution ends on the one it began with.
public final class Definitions {

    private final Path folder;
    private final Map<String, Definition> known = new HashMap<>();

    public Definitions(Path folder) {
        this.folder = folder;
    }

    /// Stores a definition durably and names it.
    public String keep(Definition definition) {
        var content = definition.text().getBytes(StandardCharsets.UTF_8);
        var revision = revision(content);
        if (known.putIfAbsent(revision, definition) == null) {
            store(file(revision), content);
        }
        return revision;
    }

    private static void store(Path file, byte[] content) {
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.getParent());
                Journal.replace(file, content);
            }
        } catch (IOException failed) {
            throw JournalFailure.unwritable(file, failed);
        }
    }

    public Definition find(String revision) {
        return known.computeIfAbsent(revision, unknown -> {
            try {
                return Definition.trusted(Json.parse(Files.readAllBytes(file(unknown))));
            } catch (IOException missing) {
                throw JournalFailure.unreadable(file(unknown), missing);
            }
        });
    }

    private Path file(String revision) {
        return folder.resolve(revision + ".json");
    }

    private static String revision(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 16);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
