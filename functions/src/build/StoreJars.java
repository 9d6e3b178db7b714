import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Rewrites the jars of a folder without compression, in place: `java StoreJars.java FOLDER [UNUSED]`.
///
/// What deploys the folder zips it anyway. A jar that is one stored stream then compresses by a quarter better than one
/// whose thousand classes are compressed one by one, and the runtime inflates nothing when it loads them. Entries that begin with one of the comma-separated `UNUSED` are left out.
class StoreJars {

    private static final LocalDateTime TIMESTAMP = LocalDateTime.of(2026, 1, 1, 0, 0);

    public static void main(String[] arguments) throws IOException {
        if (!Files.isDirectory(Path.of(arguments[0]))) {
            return;
        }
        List<Path> jars;
        try (var files = Files.list(Path.of(arguments[0]))) {
            jars = files.filter(file -> file.toString().endsWith(".jar")).sorted().collect(Collectors.toList());
        }
        var unused = arguments.length > 1 ? List.of(arguments[1].split(",")) : List.<String>of();
        for (var jar : jars) {
            store(jar, unused);
        }
    }

    private static void store(Path jar, List<String> unused) throws IOException {
        var stored = jar.resolveSibling(jar.getFileName() + ".stored");
        try (var in = new ZipFile(jar.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(stored))) {
            out.setMethod(ZipOutputStream.STORED);
            for (var entry : Collections.list(in.entries())) {
                if (unused.stream().noneMatch(entry.getName()::startsWith)) {
                    copy(entry.getName(), in.getInputStream(entry).readAllBytes(), out);
                }
            }
        }
        Files.move(stored, jar, StandardCopyOption.REPLACE_EXISTING);
        Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
    }

    private static void copy(String name, byte[] content, ZipOutputStream out) throws IOException {
        var checksum = new CRC32();
        checksum.update(content);
        var entry = new ZipEntry(name);
        entry.setTimeLocal(TIMESTAMP);
        entry.setSize(content.length);
        entry.setCrc(checksum.getValue());
        out.putNextEntry(entry);
        out.write(content);
        out.closeEntry();
    }
}
