package dev.millrace.ingestion.delta;

import dev.millrace.core.store.ObjectStore;
import dev.millrace.core.store.StoredObject;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/// As much of a Hadoop file system as delta-standalone calls, over an object store: it reads data files and
/// checkpoints, writes checkpoints whole, and deletes what has expired.
public final class ObjectFileSystem extends FileSystem {

    private static final long BLOCK = 128L << 20;

    private URI uri = URI.create("s3:///");

    @Override
    public void initialize(URI name, Configuration configuration) throws IOException {
        super.initialize(name, configuration);
        setConf(configuration);
        uri = URI.create(name.getScheme() + "://" + name.getAuthority());
    }

    @Override
    public String getScheme() {
        return "s3";
    }

    @Override
    public URI getUri() {
        return uri;
    }

    @Override
    public FSDataInputStream open(Path file, int bufferSize) throws IOException {
        var content = store().get(BoundStores.key(file)).orElseThrow(() -> new FileNotFoundException(file.toString()));
        return new FSDataInputStream(new MemoryStream(content));
    }

    @Override
    public FSDataOutputStream create(
            Path file,
            FsPermission permission,
            boolean overwrite,
            int bufferSize,
            short replication,
            long blockSize,
            Progressable progress)
            throws IOException {
        return new FSDataOutputStream(new WholeObject(file, overwrite), null);
    }

    @Override
    public boolean delete(Path file, boolean recursive) {
        store().delete(BoundStores.key(file));
        return true;
    }

    @Override
    public FileStatus[] listStatus(Path folder) {
        var prefix = BoundStores.key(folder) + "/";
        return store().list(prefix, "").stream()
                .filter(object -> object.key().indexOf('/', prefix.length()) < 0)
                .map(object -> status(object, folder, prefix))
                .toArray(FileStatus[]::new);
    }

    @Override
    public FileStatus getFileStatus(Path file) throws IOException {
        return store().head(BoundStores.key(file))
                .map(object -> status(object, file))
                .orElseThrow(() -> new FileNotFoundException(file.toString()));
    }

    /// Object stores have no folders, so every folder is there.
    @Override
    public boolean mkdirs(Path folder, FsPermission permission) {
        return true;
    }

    @Override
    public FSDataOutputStream append(Path file, int bufferSize, Progressable progress) throws IOException {
        throw new IOException("objects cannot be appended to: " + file);
    }

    @Override
    public boolean rename(Path from, Path to) throws IOException {
        throw new IOException("objects cannot be renamed: " + from);
    }

    @Override
    public void setWorkingDirectory(Path folder) {}

    @Override
    public Path getWorkingDirectory() {
        return new Path(uri + "/");
    }

    static FileStatus status(StoredObject object, Path folder, String folderPrefix) {
        return status(object, new Path(folder, object.key().substring(folderPrefix.length())));
    }

    private static FileStatus status(StoredObject object, Path path) {
        return new FileStatus(
                object.size(), false, 1, BLOCK, object.lastModified().toEpochMilli(), path);
    }

    private ObjectStore store() {
        return BoundStores.of(getConf());
    }

    /// Collects what is written and puts it as one object when it is closed.
    private final class WholeObject extends ByteArrayOutputStream {

        private final Path file;
        private final boolean overwrite;
        private boolean closed;

        WholeObject(Path file, boolean overwrite) {
            this.file = file;
            this.overwrite = overwrite;
        }

        @Override
        public void close() throws IOException {
            if (closed) {
                return;
            }
            closed = true;
            if (overwrite) {
                store().put(BoundStores.key(file), toByteArray());
            } else if (!store().putIfAbsent(BoundStores.key(file), toByteArray())) {
                throw new FileAlreadyExistsException(file.toString());
            }
        }
    }
}
