package dev.millrace.local.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/// Random bytes with a name, in files that nobody else can read: made when first asked for, the same ever after.
public final class StoredSecrets {

    private final Path folder;

    public StoredSecrets(Path folder) {
        this.folder = folder;
    }

    /// The bytes of that name.
    synchronized byte[] get(String name, Supplier<byte[]> make) {
        var file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                write(file, make.get());
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A file is there whole or not at all.
    private void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(folder);
        var draft = Files.createTempFile(folder, "draft", "");
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
        }
        Files.write(draft, bytes);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
