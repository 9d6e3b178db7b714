package dev.millrace.local.template.yaml;

import org.jspecify.annotations.Nullable;

/// The file cannot be read as YAML; the message says where.
public final class InvalidYaml extends RuntimeException {

    public InvalidYaml(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
