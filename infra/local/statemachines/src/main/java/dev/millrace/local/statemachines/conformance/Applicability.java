package dev.millrace.local.statemachines.conformance;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Why a recording says nothing about this engine, if so.
final class Applicability {

    private static final Set<String> SERVICES = Set.of("lambda", "events", "sqs", "states");
    private static final Set<String> JSON_PATH_FIELDS = Set.of(
            "InputPath",
            "OutputPath",
            "ResultPath",
            "Parameters",
            "Result",
            "ResultSelector",
            "ItemsPath",
            "SecondsPath",
            "TimestampPath",
            "TimeoutSecondsPath",
            "HeartbeatSecondsPath",
            "ErrorPath",
            "CausePath",
            "MaxConcurrencyPath",
            "MaxItemsPath",
            "Variable");
    private static final Pattern JSON_PATH_TEXT =
            Pattern.compile("\"[^\"]*\\.\\$\"\\s*:|States\\.(Format|Array|Json|String|Math|UUID|Hash|Base)");

    private Applicability() {}

    static Optional<String> objection(Recording recording) {
        if (recording.events().isEmpty()) {
            return Optional.of(
                    recording.test().contains("test_state/")
                            ? "TestState API, no execution"
                            : "service API call or validation, no execution history");
        }
        var types = recording
                .events()
                .get()
                .valueStream()
                .map(event -> event.path("type").asString(""))
                .toList();
        if (recording.test().contains("activities/") || types.stream().anyMatch(type -> type.startsWith("Activity"))) {
            return Optional.of("activities are out of scope");
        }
        if (types.contains("MapRunStarted")) {
            return Optional.of("Distributed Map is out of scope");
        }
        return recording
                .events()
                .get()
                .valueStream()
                .map(event -> event.path("taskScheduledEventDetails")
                        .path("resourceType")
                        .asString("lambda"))
                .filter(service -> !SERVICES.contains(service))
                .findFirst()
                .map(service -> "service out of scope: " + (service.startsWith("aws-sdk") ? "aws-sdk" : service));
    }

    static Optional<String> objection(JsonNode definition) {
        var languages = languages(definition, "JSONPath").distinct().toList();
        if (!languages.contains("JSONPath")) {
            return unsupported(definition);
        }
        if (usesJsonPath(definition)) {
            return Optional.of(
                    languages.size() == 1 ? "JSONPath query language" : "mixes JSONPath and JSONata in one machine");
        }
        return unsupported(definition);
    }

    private static Optional<String> unsupported(JsonNode definition) {
        var text = definition.toString();
        if (text.contains("\"DISTRIBUTED\"") || text.contains("\"ItemReader\"") || text.contains("\"ItemBatcher\"")) {
            return Optional.of("Distributed Map is out of scope");
        }
        return text.contains("\"Credentials\"") ? Optional.of("IAM credentials are out of scope") : Optional.empty();
    }

    /// A machine in JSONPath mode that uses nothing of JSONPath means the same in JSONata mode.
    static boolean neutral(JsonNode definition) {
        return languages(definition, "JSONPath").anyMatch("JSONPath"::equals);
    }

    private static Stream<String> languages(JsonNode workflow, String inherited) {
        var language = workflow.path("QueryLanguage").asString(inherited);
        return workflow.path("States").valueStream().flatMap(state -> {
            var own = state.path("QueryLanguage").asString(language);
            return Stream.concat(Stream.of(own), inner(state).flatMap(nested -> languages(nested, own)));
        });
    }

    private static Stream<JsonNode> inner(JsonNode state) {
        return Stream.concat(
                state.path("Branches").valueStream(),
                List.of("ItemProcessor", "Iterator").stream().map(state::path).filter(JsonNode::isObject));
    }

    private static boolean usesJsonPath(JsonNode definition) {
        return JSON_PATH_TEXT.matcher(definition.toString()).find()
                || states(definition).anyMatch(Applicability::jsonPath);
    }

    private static boolean jsonPath(JsonNode state) {
        return state.propertyNames().stream().anyMatch(JSON_PATH_FIELDS::contains)
                || state.path("Choices").valueStream().anyMatch(rule -> !rule.has("Condition"));
    }

    private static Stream<JsonNode> states(JsonNode workflow) {
        return workflow.path("States")
                .valueStream()
                .flatMap(state -> Stream.concat(Stream.of(state), inner(state).flatMap(Applicability::states)));
    }
}
