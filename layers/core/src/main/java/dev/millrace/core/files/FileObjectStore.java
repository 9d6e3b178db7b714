package dev.millrace.core.files;

import dev.millrace.core.error.Transient;
import dev.millrace.core.store.KeyOrder;
import dev.millrace.core.store.ObjectStore;
import dev.millrace.core.store.StoredObject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// One bucket as a folder. Writes appear whole: they are finished elsewhere, then moved or linked into place.
final class FileObjectStore implements ObjectStore {

    private final KeyPaths paths;
    private final StoredFiles stored;

    FileObjectStore(KeyPaths paths) {
        this.paths = paths;
        stored = new StoredFiles(paths);
    }

    @Override
    public Optional<byte[]> get(String key) {
        return ifThere(() -> Files.readAllBytes(requireFile(paths.object(key))));
    }

    @Override
    public Optional<byte[]> range(String key, long offset, int length) {
        return ifThere(() -> {
            var path = requireFile(paths.object(key));
            try (var file = new RandomAccessFile(path.toFile(), "r")) {
                var bytes = new byte[(int) Math.clamp(file.length() - offset, 0, length)];
                file.seek(offset);
                file.readFully(bytes);
                return bytes;
            }
        });
    }

    /// A file that is replaced stays readable for those who have opened it.
    @Override
    public Optional<InputStream> open(String key) {
        return ifThere(() -> Files.newInputStream(requireFile(paths.object(key))));
    }

    @Override
    public void write(String key, Content content) throws IOException {
        var unfinished = writing(this::newUnfinished);
        try {
            try (var out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
                content.writeTo(out);
            }
            writing(() -> {
                stored.describe(key, Map.of());
                return moveIntoPlace(unfinished, key);
            });
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    @Override
    public Optional<StoredObject> head(String key) {
        return ifThere(() -> stored.head(key));
    }

    @Override
    public List<StoredObject> list(String prefix, String after) {
        return ifThere(() -> {
                    try (var files = Files.walk(paths.folder(prefix))) {
                        return files.filter(Files::isRegularFile)
                                .map(paths::key)
                                .filter(key -> key.startsWith(prefix) && KeyOrder.UTF_8.compare(key, after) > 0)
                                .flatMap(stored::listed)
                                .sorted(Comparator.comparing(StoredObject::key, KeyOrder.UTF_8))
                                .toList();
                    }
                })
                .orElse(List.of());
    }

    @Override
    public void put(String key, byte[] content, Map<String, String> metadata) {
        writing(() -> {
            stored.describe(key, metadata);
            return moveIntoPlace(unfinished(content), key);
        });
    }

    @Override
    public boolean putIfAbsent(String key, byte[] content) {
        return writing(() -> {
            var finished = unfinished(content);
            try {
                Files.createLink(placeFor(key), finished);
                return true;
            } catch (FileAlreadyExistsException _) {
                return get(key).filter(there -> Arrays.equals(there, content)).isPresent();
            } finally {
                Files.delete(finished);
            }
        });
    }

    @Override
    public void delete(String key) {
        writing(() -> {
            Files.deleteIfExists(paths.metadata(key));
            return Files.deleteIfExists(paths.object(key));
        });
    }

    private Path unfinished(byte[] content) throws IOException {
        return Files.write(newUnfinished(), content);
    }

    private Path newUnfinished() throws IOException {
        Files.createDirectories(paths.unfinished());
        return paths.unfinished().resolve(UUID.randomUUID().toString());
    }

    private Path moveIntoPlace(Path finished, String key) throws IOException {
        return Files.move(finished, placeFor(key), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path placeFor(String key) throws IOException {
        var place = paths.object(key);
        Files.createDirectories(place.resolveSibling("."));
        return place;
    }

    private static Path requireFile(Path path) throws NoSuchFileException {
        if (!Files.isRegularFile(path)) {
            throw new NoSuchFileException(path.toString());
        }
        return path;
    }

    private static <T> Optional<T> ifThere(FileWork<T> work) {
        return writing(() -> {
            try {
                return Optional.of(work.run());
            } catch (NoSuchFileException _) {
                return Optional.empty();
            }
        });
    }

    private static <T> T writing(FileWork<T> work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw new Transient("the file system failed with " + e.getClass().getSimpleName(), e);
        }
    }

    @FunctionalInterface
    private interface FileWork<T> {
        T run() throws IOException;
    }
}
