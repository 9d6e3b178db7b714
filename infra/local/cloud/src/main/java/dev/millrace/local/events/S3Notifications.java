package dev.millrace.local.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.millrace.local.template.Deployment;
import java.net.URLDecoder;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/// Turns what the S3 process reports into the events that S3 sends to the default bus.
///
/// A change that is reported again is the same event again.
public final class S3Notifications {

    private final EventBridge events;

    public S3Notifications(EventBridge events) {
        this.events = events;
    }

    /// Returns when the event is on disk; only then may the report be answered.
    ///
    /// @param form the body of the report, form-encoded
    public void accept(byte[] form) {
        events.put(Definitions.DEFAULT_BUS, event(fields(new String(form, UTF_8))));
    }

    private static EventJson event(Map<String, String> change) {
        boolean created = field(change, "kind").equals("created");
        var id = UUID.nameUUIDFromBytes(
                String.join("\n", field(change, "bucket"), field(change, "key"), field(change, "sequencer"))
                        .getBytes(UTF_8));
        return EventJson.of(
                id.toString(),
                "aws.s3",
                created ? "Object Created" : "Object Deleted",
                Instant.parse(field(change, "time")),
                List.of("arn:aws:s3:::" + field(change, "bucket")),
                detail(change, id, created));
    }

    private static ObjectNode detail(Map<String, String> change, UUID id, boolean created) {
        var detail = EventJson.MAPPER.createObjectNode().put("version", "0");
        detail.putObject("bucket").put("name", field(change, "bucket"));
        var object = detail.putObject("object").put("key", field(change, "key"));
        if (created) {
            object.put("size", Long.parseLong(field(change, "size"))).put("etag", field(change, "etag"));
        }
        object.put("sequencer", field(change, "sequencer"));
        detail.put("request-id", requestId(id))
                .put("requester", Deployment.ACCOUNT)
                .put("source-ip-address", "127.0.0.1")
                .put("reason", field(change, "reason"));
        return created ? detail : detail.put("deletion-type", "Permanently Deleted");
    }

    private static String requestId(UUID id) {
        return "%016x".formatted(id.getLeastSignificantBits()).toUpperCase(Locale.ROOT);
    }

    private static Map<String, String> fields(String form) {
        return Arrays.stream(form.split("&", -1))
                .map(field -> field.split("=", 2))
                .filter(field -> field.length == 2)
                .collect(Collectors.toMap(
                        field -> URLDecoder.decode(field[0], UTF_8),
                        field -> URLDecoder.decode(field[1], UTF_8),
                        (_, later) -> later));
    }

    private static String field(Map<String, String> change, String name) {
        var value = change.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The report of a changed object lacks the field " + name);
        }
        return value;
    }
}
