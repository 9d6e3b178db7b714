package dev.millrace.core.files;

import dev.millrace.core.store.StoredObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// What a folder knows of its files.
record StoredFiles(KeyPaths paths) {

    StoredObject head(String key) throws IOException {
        return describe(key, metadata(key), attributes(key));
    }

    /// Empty if the file was deleted while it was being listed.
    Stream<StoredObject> listed(String key) {
        try {
            return Stream.of(describe(key, Map.of(), attributes(key)));
        } catch (NoSuchFileException _) {
            return Stream.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void describe(String key, Map<String, String> metadata) throws IOException {
        var file = paths.metadata(key);
        if (metadata.isEmpty()) {
            Files.deleteIfExists(file);
            return;
        }
        var properties = new Properties();
        metadata.forEach((name, value) -> properties.setProperty(name.toLowerCase(Locale.ROOT), value));
        var text = new StringWriter();
        properties.store(text, null);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text.toString());
    }

    private Map<String, String> metadata(String key) throws IOException {
        var properties = new Properties();
        try {
            properties.load(new StringReader(Files.readString(paths.metadata(key))));
        } catch (NoSuchFileException _) {
            return Map.of();
        }
        var metadata = new HashMap<String, String>();
        properties.forEach((name, value) -> metadata.put(name.toString(), value.toString()));
        return metadata;
    }

    private BasicFileAttributes attributes(String key) throws IOException {
        var path = paths.object(key);
        var attributes = Files.readAttributes(path, BasicFileAttributes.class);
        if (!attributes.isRegularFile()) {
            throw new NoSuchFileException(path.toString());
        }
        return attributes;
    }

    /// A file is never changed in place, so its identity, time and size change with its content.
    private static StoredObject describe(String key, Map<String, String> metadata, BasicFileAttributes file) {
        var modified = file.lastModifiedTime();
        var etag = "%x-%x-%x"
                .formatted(String.valueOf(file.fileKey()).hashCode(), modified.to(TimeUnit.NANOSECONDS), file.size());
        return new StoredObject(key, file.size(), modified.toInstant(), etag, metadata);
    }
}
