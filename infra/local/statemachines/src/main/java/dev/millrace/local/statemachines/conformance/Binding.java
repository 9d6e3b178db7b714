package dev.millrace.local.statemachines.conformance;

import dev.millrace.local.statemachines.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Which definition a recording ran: a template, and what its test changed in it.
///
/// @param input the input, where the recording does not show it as it was
record Binding(String template, JsonNode changes, Optional<JsonNode> input) {

    private static final JsonMapper JSON5 = JsonMapper.builder()
            .enable(
                    JsonReadFeature.ALLOW_JAVA_COMMENTS,
                    JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_SINGLE_QUOTES,
                    JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES,
                    JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    static Map<String, Binding> all() {
        try (var lines = Binding.class.getResourceAsStream("bindings.jsonl")) {
            if (lines == null) {
                throw new IllegalStateException("bindings.jsonl is missing from the jar");
            }
            var bindings = new LinkedHashMap<String, Binding>();
            new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(Json::parse)
                    .forEach(line -> bindings.put(line.get("test").stringValue(), of(line)));
            return bindings;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Binding of(JsonNode line) {
        return new Binding(
                line.get("template").stringValue(),
                line.optional("set").orElseGet(Json::object),
                line.optional("input"));
    }

    /// The definition that ran.
    JsonNode definition(Path templates) throws IOException {
        var definition = JSON5.readTree(Files.readString(templates.resolve(template)));
        changes.properties()
                .forEach(change -> set(definition, JsonPointer.compile(change.getKey()), change.getValue()));
        return definition;
    }

    private static void set(JsonNode root, JsonPointer at, JsonNode value) {
        switch (root.at(at.head())) {
            case ObjectNode object -> object.set(at.last().getMatchingProperty(), value);
            case ArrayNode array -> array.set(at.last().getMatchingIndex(), value);
            default -> throw new IllegalStateException("Nothing can be set at " + at);
        }
    }
}
