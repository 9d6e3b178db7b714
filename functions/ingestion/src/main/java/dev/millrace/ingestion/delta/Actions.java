package dev.millrace.ingestion.delta;

import dev.millrace.core.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// The actions of a commit: one JSON object a line, with one property that says what it is.
final class Actions {

    private Actions() {}

    static Stream<JsonNode> parse(byte[] commit) {
        return new String(commit, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> Json.parse(line.getBytes(StandardCharsets.UTF_8)));
    }
}
