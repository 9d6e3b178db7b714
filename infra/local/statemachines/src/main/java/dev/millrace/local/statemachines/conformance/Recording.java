package dev.millrace.local.statemachines.conformance;

import dev.millrace.local.statemachines.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// One recorded test, and the history of one execution of it if it has any.
///
/// @param part which execution of the test, where it ran several
record Recording(String test, String part, Optional<JsonNode> events) {

    private static final String COMMON = "tests/aws/services/stepfunctions/";

    static List<Recording> all(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> tree = Files.walk(folder)) {
            files = tree.filter(file -> file.toString().endsWith(".snapshot.json"))
                    .sorted()
                    .toList();
        }
        var recordings = new ArrayList<Recording>();
        for (var file : files) {
            Json.parse(Files.readString(file))
                    .properties()
                    .forEach(test -> recordings.addAll(of(test.getKey(), test.getValue())));
        }
        return recordings;
    }

    private static List<Recording> of(String id, JsonNode content) {
        var test = id.startsWith(COMMON) ? id.substring(COMMON.length()) : id;
        var histories = content.path("recorded-content").properties().stream()
                .filter(part -> part.getValue().path("events").path(0).has("executionStartedEventDetails"))
                .map(part -> new Recording(
                        test, part.getKey(), Optional.of(part.getValue().get("events"))))
                .toList();
        return histories.isEmpty() ? List.of(new Recording(test, "", Optional.empty())) : histories;
    }

    String name() {
        var title = test.substring(test.lastIndexOf('/') + 1).replace(".py::", " ");
        return part.equals("get_execution_history") || part.isEmpty() ? title : title + " " + part;
    }
}
