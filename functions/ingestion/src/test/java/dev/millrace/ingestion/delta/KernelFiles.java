package dev.millrace.ingestion.delta;

import dev.millrace.core.store.ObjectStore;
import dev.millrace.core.store.StoredObject;
import io.delta.kernel.defaults.engine.fileio.FileIO;
import io.delta.kernel.defaults.engine.fileio.InputFile;
import io.delta.kernel.defaults.engine.fileio.OutputFile;
import io.delta.kernel.defaults.engine.fileio.PositionOutputStream;
import io.delta.kernel.defaults.engine.fileio.SeekableInputStream;
import io.delta.kernel.internal.util.Utils;
import io.delta.kernel.utils.CloseableIterator;
import io.delta.kernel.utils.FileStatus;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.util.Optional;

/// The files of an object store, for Delta Kernel.
record KernelFiles(ObjectStore store) implements FileIO {

    private static String key(String path) {
        return URI.create(path).getPath().substring(1);
    }

    @Override
    public CloseableIterator<FileStatus> listFrom(String path) throws IOException {
        var key = key(path);
        var folder = key.substring(0, key.lastIndexOf('/') + 1);
        var all = store.list(folder, "");
        if (all.isEmpty()) {
            throw new FileNotFoundException(path);
        }
        var root = path.substring(0, path.length() - key.length());
        return Utils.toCloseableIterator(all.stream()
                .filter(object -> object.key().compareTo(key) >= 0)
                .filter(object -> object.key().indexOf('/', folder.length()) < 0)
                .map(object -> status(root + object.key(), object))
                .iterator());
    }

    private static FileStatus status(String path, StoredObject object) {
        return FileStatus.of(path, object.size(), object.lastModified().toEpochMilli());
    }

    @Override
    public FileStatus getFileStatus(String path) throws IOException {
        return status(path, store.head(key(path)).orElseThrow(() -> new FileNotFoundException(path)));
    }

    @Override
    public String resolvePath(String path) {
        return path;
    }

    @Override
    public boolean mkdirs(String path) {
        return true;
    }

    @Override
    public boolean delete(String path) {
        store.delete(key(path));
        return true;
    }

    @Override
    public Optional<String> getConf(String key) {
        return Optional.empty();
    }

    @Override
    public void copyFileAtomically(String from, String to, boolean overwrite) throws IOException {
        put(to, read(from), overwrite);
    }

    private byte[] read(String path) throws IOException {
        return store.get(key(path)).orElseThrow(() -> new FileNotFoundException(path));
    }

    private void put(String path, byte[] content, boolean overwrite) throws IOException {
        if (overwrite) {
            store.put(key(path), content);
        } else if (!store.putIfAbsent(key(path), content)) {
            throw new FileAlreadyExistsException(path);
        }
    }

    @Override
    public InputFile newInputFile(String path, long size) {
        return new InputFile() {
            @Override
            public long length() throws IOException {
                return read(path).length;
            }

            @Override
            public String path() {
                return path;
            }

            @Override
            public SeekableInputStream newStream() throws IOException {
                return new KernelStream(new MemoryStream(read(path)));
            }
        };
    }

    @Override
    public OutputFile newOutputFile(String path) {
        return new OutputFile() {
            @Override
            public String path() {
                return path;
            }

            @Override
            public PositionOutputStream create(boolean atomic) {
                return new KernelOutput(content -> put(path, content, !atomic));
            }

            @Override
            public void writeAtomically(CloseableIterator<String> lines, boolean overwrite) throws IOException {
                var content = new ByteArrayOutputStream();
                try (lines) {
                    while (lines.hasNext()) {
                        content.writeBytes((lines.next() + "\n").getBytes(StandardCharsets.UTF_8));
                    }
                }
                put(path, content.toByteArray(), overwrite);
            }
        };
    }

    private interface Put {
        void content(byte[] content) throws IOException;
    }

    private static final class KernelOutput extends PositionOutputStream {

        private final ByteArrayOutputStream content = new ByteArrayOutputStream();
        private final Put put;
        private boolean closed;

        KernelOutput(Put put) {
            this.put = put;
        }

        @Override
        public long getPos() {
            return content.size();
        }

        @Override
        public void write(int value) {
            content.write(value);
        }

        @Override
        public void close() throws IOException {
            if (!closed) {
                closed = true;
                put.content(content.toByteArray());
            }
        }
    }

    private static final class KernelStream extends SeekableInputStream {

        private final MemoryStream stream;

        KernelStream(MemoryStream stream) {
            this.stream = stream;
        }

        @Override
        public long getPos() {
            return stream.getPos();
        }

        @Override
        public void seek(long position) {
            stream.seek(position);
        }

        @Override
        public int read() {
            return stream.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return stream.read(target, offset, length);
        }

        @Override
        public void readFully(byte[] target, int offset, int length) throws IOException {
            stream.readFully(stream.getPos(), target, offset, length);
            stream.seek(stream.getPos() + length);
        }
    }
}
