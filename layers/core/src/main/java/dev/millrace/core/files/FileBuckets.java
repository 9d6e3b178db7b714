package dev.millrace.core.files;

import dev.millrace.core.store.Buckets;
import dev.millrace.core.store.ObjectStore;
import java.nio.file.Path;

/// Buckets as folders under one root; keys are paths below them. The root must be one file system with hard links.
public final class FileBuckets implements Buckets {

    private final Path root;

    public FileBuckets(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    @Override
    public ObjectStore open(String bucket) {
        return new FileObjectStore(KeyPaths.of(root, bucket));
    }
}
