package dev.millrace.local.events;

import java.util.Optional;

/// Why a delivery was given up.
///
/// @param exhausted which limit of the retry policy was reached; empty if trying again would not have helped
record Failure(String code, String message, int retries, Optional<String> exhausted) {

    private static final String UNNAMED = "SDK_CLIENT_ERROR";

    static Failure of(Exception cause, int retries, Optional<String> exhausted) {
        var code = cause instanceof Undeliverable undeliverable ? undeliverable.code() : UNNAMED;
        return new Failure(code, Optional.ofNullable(cause.getMessage()).orElse(cause.toString()), retries, exhausted);
    }
}
