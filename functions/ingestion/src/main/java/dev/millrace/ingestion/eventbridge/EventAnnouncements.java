package dev.millrace.ingestion.eventbridge;

import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.error.Violation;
import dev.millrace.core.json.Json;
import dev.millrace.ingestion.Rejection;
import dev.millrace.ingestion.RejectionCode;
import dev.millrace.ingestion.submit.Announcements;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// Messages whose body is a whole event of the bus: an upload that S3 reports, or a `DocumentSubmitted` of ours.
public final class EventAnnouncements implements Announcements {

    @Override
    public Reading read(String body) {
        try {
            var event = Json.parse(body.getBytes(StandardCharsets.UTF_8));
            return read(event);
        } catch (InvalidInput e) {
            return unreadable(MissingNode.getInstance(), Optional.empty(), e);
        }
    }

    private static Reading read(JsonNode event) {
        var id = text(event, "id");
        try {
            return new Reading.Announced(
                    switch (text(event, "source").orElse("") + "/"
                            + text(event, "detail-type").orElse("")) {
                        case "aws.s3/Object Created" -> ObjectCreated.announcement(id.orElse(""), event.path("detail"));
                        case "millrace/DocumentSubmitted" ->
                            Json.read(event.path("detail"), SubmittedDetail.class)
                                    .announcement(id.orElse(""));
                        default ->
                            throw new InvalidInput("$.detail-type", "must be Object Created or DocumentSubmitted");
                    });
        } catch (InvalidInput e) {
            return unreadable(event.path("detail"), id, e);
        }
    }

    private static Optional<String> text(JsonNode event, String name) {
        var value = event.path(name);
        return value.isString() ? Optional.of(value.asString()) : Optional.empty();
    }

    /// Names document and tenant if the event does so at least.
    private static Reading unreadable(JsonNode detail, Optional<String> eventId, InvalidInput why) {
        return new Reading.Unreadable(new Rejection(
                text(detail, "documentId").flatMap(id -> valid(id, DocumentId::new)),
                text(detail, "tenant").flatMap(id -> valid(id, TenantId::new)),
                eventId,
                Optional.empty(),
                RejectionCode.MALFORMED_ANNOUNCEMENT,
                "The announcement%s cannot be read: %s. Mend the event and send it again."
                        .formatted(eventId.map(id -> " " + id).orElse(""), all(why)),
                Optional.empty()));
    }

    private static Optional<String> valid(String id, Function<String, ?> check) {
        try {
            return Optional.of(check.apply(id).toString());
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String all(InvalidInput why) {
        return why.violations().stream().map(Violation::toString).collect(Collectors.joining("; "));
    }
}
