package dev.millrace.local.template.yaml;

import java.nio.file.Path;

/// Where something is written, so that a message can point at it. Lines count from 1.
public record Place(Path file, int line) {

    @Override
    public String toString() {
        return file.getFileName() + ":" + line;
    }
}
