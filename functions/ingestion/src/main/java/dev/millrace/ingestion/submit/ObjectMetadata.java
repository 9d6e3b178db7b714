package dev.millrace.ingestion.submit;

import dev.millrace.core.text.RawText;
import dev.millrace.ingestion.Rejected;
import dev.millrace.ingestion.RejectionCode;
import dev.millrace.ingestion.manifest.DeclaredValidity;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// What an uploader may say in the metadata of the object: `title`, `valid-from` and `valid-until`.
final class ObjectMetadata {

    private ObjectMetadata() {}

    static Optional<RawText> title(Map<String, String> metadata) {
        return Optional.ofNullable(metadata.get("title"))
                .map(String::strip)
                .filter(title -> !title.isEmpty())
                .map(RawText::new);
    }

    static DeclaredValidity validity(Map<String, String> metadata) throws Rejected {
        return new DeclaredValidity(instant(metadata, "valid-from"), instant(metadata, "valid-until"));
    }

    private static Optional<Instant> instant(Map<String, String> metadata, String key) throws Rejected {
        var text = metadata.getOrDefault(key, "").strip();
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(DeclaredValidity.parse(text));
        } catch (IllegalArgumentException e) {
            throw new Rejected(
                    RejectionCode.INVALID_METADATA,
                    "has metadata %s, which %s: upload it again.".formatted(key, e.getMessage()));
        }
    }
}
