package dev.millrace.core.files;

import dev.millrace.core.error.InvalidInput;
import java.nio.file.Path;
import java.util.Arrays;

/// Where the objects of one bucket lie, and where what belongs to them does.
///
/// @param objects the bucket's folder
/// @param metadata user metadata, one properties file for each object that has any
/// @param unfinished what is being written; on the same file system, so that it can be linked and moved into place
record KeyPaths(Path objects, Path metadata, Path unfinished) {

    static KeyPaths of(Path root, String bucket) {
        requireSegments("bucket", bucket);
        if (bucket.contains("/")) {
            throw new InvalidInput("bucket", "must be one folder name");
        }
        return new KeyPaths(
                root.resolve(bucket), root.resolve(".metadata").resolve(bucket), root.resolve(".unfinished"));
    }

    Path object(String key) {
        return objects.resolve(requireSegments("key", key));
    }

    Path metadata(String key) {
        return metadata.resolve(requireSegments("key", key) + ".properties");
    }

    /// The key of an object's file.
    String key(Path object) {
        return objects.relativize(object)
                .toString()
                .replace(object.getFileSystem().getSeparator(), "/");
    }

    /// The deepest folder that holds every key of that prefix.
    Path folder(String prefix) {
        var slash = prefix.lastIndexOf('/');
        return slash < 0 ? objects : object(prefix.substring(0, slash));
    }

    private static String requireSegments(String what, String name) {
        var odd = Arrays.stream(name.split("/", -1))
                .anyMatch(segment -> segment.isEmpty() || segment.startsWith(".") || segment.indexOf('\0') >= 0);
        if (odd) {
            throw new InvalidInput(
                    what, "must be names without a leading dot, separated by single slashes, to be a file");
        }
        return name;
    }
}
