package dev.millrace.ingestion.delta;

import dev.millrace.core.store.ObjectStore;
import io.delta.storage.CloseableIterator;
import io.delta.storage.LineCloseableIterator;
import io.delta.storage.LogStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.util.Iterator;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/// The log of a Delta table in an object store, for delta-standalone: commits are conditional puts, so writers
/// exclude each other without a lock or a second service.
public final class ObjectLogStore extends LogStore {

    private final ObjectStore store;
    private final Readahead readahead;

    /// Called by delta-standalone, which knows the class by its name.
    public ObjectLogStore(Configuration configuration) {
        super(configuration);
        this.store = BoundStores.of(configuration);
        this.readahead = new Readahead(store);
    }

    @Override
    public CloseableIterator<String> read(Path path, Configuration configuration) throws IOException {
        var content =
                readahead.get(BoundStores.key(path)).orElseThrow(() -> new FileNotFoundException(path.toString()));
        return new LineCloseableIterator(
                new InputStreamReader(new ByteArrayInputStream(content), StandardCharsets.UTF_8));
    }

    @Override
    public void write(Path path, Iterator<String> lines, Boolean overwrite, Configuration configuration)
            throws IOException {
        var content = new ByteArrayOutputStream();
        while (lines.hasNext()) {
            content.writeBytes(lines.next().getBytes(StandardCharsets.UTF_8));
            content.write('\n');
        }
        if (overwrite) {
            store.put(BoundStores.key(path), content.toByteArray());
        } else if (!store.putIfAbsent(BoundStores.key(path), content.toByteArray())) {
            throw new FileAlreadyExistsException(path.toString());
        }
    }

    @Override
    public Iterator<FileStatus> listFrom(Path path, Configuration configuration) throws IOException {
        var key = BoundStores.key(path);
        var folder = key.substring(0, key.lastIndexOf('/') + 1);
        var found = store.list(folder, justBefore(key)).stream()
                .filter(object -> object.key().compareTo(key) >= 0)
                .filter(object -> object.key().indexOf('/', folder.length()) < 0)
                .toList();
        if (found.isEmpty() && store.list(folder, "").isEmpty()) {
            throw new FileNotFoundException(path.getParent().toString());
        }
        readahead.expect(found);
        return found.stream()
                .map(object -> ObjectFileSystem.status(object, path.getParent(), folder))
                .iterator();
    }

    /// Listings begin after a key; this one must include it.
    private static String justBefore(String key) {
        var last = key.charAt(key.length() - 1);
        return key.substring(0, key.length() - 1) + (char) (last - 1) + '~';
    }

    @Override
    public Path resolvePathOnPhysicalStorage(Path path, Configuration configuration) {
        return path;
    }

    @Override
    public Boolean isPartialWriteVisible(Path path, Configuration configuration) {
        return false;
    }
}
