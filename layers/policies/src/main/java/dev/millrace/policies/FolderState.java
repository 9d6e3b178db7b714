package dev.millrace.policies;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Which YAML files a folder holds, and how to tell that one was changed.
record FolderState(SortedMap<String, Version> versions) {

    record Version(FileTime modified, long size) {}

    static FolderState of(Path folder) throws IOException {
        var versions = new TreeMap<String, Version>();
        try (var files = Files.newDirectoryStream(folder, "*.yaml")) {
            for (var file : files) {
                versions.put(
                        file.getFileName().toString(), new Version(Files.getLastModifiedTime(file), Files.size(file)));
            }
        }
        return new FolderState(versions);
    }

    Set<String> files() {
        return versions.keySet();
    }
}
