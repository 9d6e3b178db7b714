package dev.millrace.local.events;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Recorded cases of what EventBridge matches: files of an event and a pattern each.
///
/// The name says what is to come of it: `_NEG.json5` does not match, `_EXC.json5` is refused, any other matches.
public final class PatternCases {

    /// What came of a pattern and an event.
    public enum Outcome {
        MATCHES,
        DOES_NOT_MATCH,
        IS_REFUSED
    }

    /// @param event as JSON
    /// @param pattern as JSON
    public record Case(String name, String event, String pattern, Outcome expected) {

        public Outcome outcome() {
            try {
                return new EventPattern(pattern).matches(event) ? Outcome.MATCHES : Outcome.DOES_NOT_MATCH;
            } catch (InvalidEventPatternException e) {
                return Outcome.IS_REFUSED;
            }
        }

        public boolean passes() {
            return outcome() == expected;
        }
    }

    private static final JsonMapper JSON5 = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS, JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();
    private static final String EVENT_FILE = "_event.json";

    private PatternCases() {}

    /// Every case of a folder and the folders in it, by name.
    ///
    /// @throws IOException if the folder cannot be read
    public static List<Case> read(Path folder) throws IOException {
        var cases = new ArrayList<Case>();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted().toList()) {
                var name = file.getFileName().toString();
                if (name.endsWith(".json5")) {
                    cases.add(ofOneFile(name, JSON5.readTree(Files.readString(file))));
                } else if (name.endsWith(EVENT_FILE)) {
                    cases.add(ofTwoFiles(name, file));
                }
            }
        }
        return cases;
    }

    private static Case ofOneFile(String name, JsonNode file) {
        return new Case(
                name,
                file.path("Event").toString(),
                file.path("EventPattern").toString(),
                expected(name.replace(".json5", "")));
    }

    /// Where a pattern repeats a key, it has a file of its own beside that of its event, and is taken as it is.
    private static Case ofTwoFiles(String name, Path event) throws IOException {
        var pattern = event.resolveSibling(name.replace(EVENT_FILE, "_event_pattern.json"));
        return new Case(name, Files.readString(event), Files.readString(pattern), Outcome.MATCHES);
    }

    private static Outcome expected(String name) {
        if (name.endsWith("_EXC")) {
            return Outcome.IS_REFUSED;
        }
        return name.endsWith("_NEG") ? Outcome.DOES_NOT_MATCH : Outcome.MATCHES;
    }
}
