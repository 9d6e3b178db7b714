package dev.millrace.local.template;

import org.jspecify.annotations.Nullable;

/// The template cannot run here. The message has one line per problem.
public final class InvalidTemplate extends RuntimeException {

    InvalidTemplate(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
