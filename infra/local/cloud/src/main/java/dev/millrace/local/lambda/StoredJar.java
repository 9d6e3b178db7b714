package dev.millrace.local.lambda;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes jars that are equal when their content is, and leaves an equal one untouched: class archives are bound to the
/// modification time of every jar on the class path. Entries are not compressed, as nobody ships these jars.
final class StoredJar {

    private static final long LONG_AGO = 631_152_000_000L;

    private StoredJar() {}

    /// Packs a folder, except for its `lib`.
    static void ofFolder(Path folder, Path jar) throws IOException {
        var entries = new TreeMap<String, byte[]>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = folder.relativize(file).toString().replace('\\', '/');
                if (!name.startsWith("lib/")) {
                    entries.put(name, Files.readAllBytes(file));
                }
            }
        }
        write(entries, jar);
    }

    /// Writes the jar, unless it is there already.
    static void write(SortedMap<String, byte[]> entries, Path jar) throws IOException {
        var bytes = pack(entries);
        if (Files.exists(jar) && Arrays.equals(Files.readAllBytes(jar), bytes)) {
            return;
        }
        Files.createDirectories(jar.getParent());
        var fresh = Files.createTempFile(jar.getParent(), jar.getFileName().toString(), ".new");
        Files.write(fresh, bytes);
        Files.move(fresh, jar, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static byte[] pack(SortedMap<String, byte[]> entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(stored(entry.getKey(), entry.getValue()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static ZipEntry stored(String name, byte[] content) {
        var crc = new CRC32();
        crc.update(content);
        var entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        entry.setTime(LONG_AGO);
        return entry;
    }
}
