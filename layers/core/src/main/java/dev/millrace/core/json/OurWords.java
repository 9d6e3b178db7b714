package dev.millrace.core.json;

import java.util.Optional;

/// Tells messages that our own checks wrote, which never quote the input, from those of libraries, which may.
final class OurWords {

    private static final String OURS = "dev.millrace.";

    private OurWords() {}

    /// The message if our own code threw this.
    static Optional<String> of(Throwable thrown) {
        var frames = thrown.getStackTrace();
        var message = thrown.getMessage();
        var ours = frames.length > 0 && frames[0].getClassName().startsWith(OURS);
        return ours ? Optional.ofNullable(message) : Optional.empty();
    }
}
