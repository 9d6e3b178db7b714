package dev.millrace.ingestion.eventbridge;

import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.domain.ObjectPointer;
import dev.millrace.core.domain.SecurityTier;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.error.Violation;
import dev.millrace.ingestion.manifest.DeclaredValidity;
import dev.millrace.ingestion.submit.Announcement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// An upload, whose key says what it is: `incoming/<tenant>/<tier>/<name>`.
final class ObjectCreated {

    private static final int PARTS = 4;

    private final List<Violation> violations = new ArrayList<>();

    private ObjectCreated() {}

    /// @throws InvalidInput with everything that is wrong
    static Announcement announcement(String eventId, JsonNode detail) {
        return new ObjectCreated().read(eventId, detail);
    }

    private Announcement read(String eventId, JsonNode detail) {
        var bucket = detail.path("bucket").path("name").asString("");
        var key = detail.path("object").path("key").asString("");
        var parts = key.split("/", PARTS);
        if (bucket.isEmpty() || parts.length < PARTS || !parts[0].equals("incoming")) {
            throw new InvalidInput("$.detail.object.key", "must be incoming/<tenant>/<tier>/<name>");
        }
        var tenant = part("tenant", parts[1], TenantId::new);
        var tier = part("tier", parts[2], SecurityTier::of);
        var document = part("name", parts[3], DocumentId::new);
        if (tenant.isEmpty() || tier.isEmpty() || document.isEmpty()) {
            throw new InvalidInput(violations);
        }
        return new Announcement(
                eventId,
                document.get(),
                tenant.get(),
                tier.get(),
                DeclaredValidity.NOTHING,
                Optional.empty(),
                new ObjectPointer(bucket, key));
    }

    private <T> Optional<T> part(String name, String text, Function<String, T> read) {
        try {
            return Optional.of(read.apply(text));
        } catch (IllegalArgumentException e) {
            violations.add(new Violation("$.detail.object.key <" + name + ">", String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }
}
