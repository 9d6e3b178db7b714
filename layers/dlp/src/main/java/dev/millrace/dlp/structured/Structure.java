package dev.millrace.dlp.structured;

import java.util.Optional;

/// What a document was masked as.
///
/// @param format TEXT if the document turned out not to be in its format, even if only from some place on
/// @param reason why it was not masked as what it is said to be; empty if it was
public record Structure(Format format, Optional<String> reason) {

    /// As what it is said to be, from beginning to end.
    static Structure whole(Format format) {
        return new Structure(format, Optional.empty());
    }

    /// As text, at least from the place where the format broke off.
    static Structure broken(String reason) {
        return new Structure(Format.TEXT, Optional.of(reason));
    }
}
