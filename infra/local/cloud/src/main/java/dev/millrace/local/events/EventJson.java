package dev.millrace.local.events;

import dev.millrace.local.template.Deployment;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// An event in the shape in which EventBridge delivers it.
public record EventJson(ObjectNode json) {

    /// Keeps numbers as they were written.
    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /// An event of the local account.
    public static EventJson of(
            String id, String source, String detailType, Instant time, List<String> resources, JsonNode detail) {
        var json = MAPPER.createObjectNode()
                .put("version", "0")
                .put("id", id)
                .put("detail-type", detailType)
                .put("source", source)
                .put("account", Deployment.ACCOUNT)
                .put("time", time.truncatedTo(ChronoUnit.SECONDS).toString())
                .put("region", Deployment.REGION);
        var arns = json.putArray("resources");
        resources.forEach(arns::add);
        json.set("detail", detail);
        return new EventJson(json);
    }

    /// Reads an event.
    ///
    /// @throws IllegalArgumentException if the text is not a JSON object
    public static EventJson parse(String text) {
        if (MAPPER.readTree(text) instanceof ObjectNode json) {
            return new EventJson(json);
        }
        throw new IllegalArgumentException("An event is a JSON object, and this is not: " + text);
    }

    public String id() {
        return json.path("id").asString("");
    }

    public String source() {
        return json.path("source").asString("");
    }

    public String detailType() {
        return json.path("detail-type").asString("");
    }

    public JsonNode detail() {
        return json.path("detail");
    }

    /// The event as JSON text.
    public String text() {
        return json.toString();
    }
}
