package dev.millrace.local.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The JSON paths that EventBridge takes: names, indexes and `[*]`.
final class JsonPath {

    private static final Pattern STEP =
            Pattern.compile("\\.(?<name>[^.\\[\\]]+)|\\[(?:(?<index>\\d+)|(?<all>\\*)|['\"](?<quoted>[^'\"]+)['\"])]");

    private final List<Function<JsonNode, Stream<JsonNode>>> steps = new ArrayList<>();
    private boolean manyValued;

    /// @throws IllegalArgumentException if it is not such a path
    JsonPath(String path) {
        var step = STEP.matcher(path).region(Math.min(1, path.length()), path.length());
        int end = Math.min(1, path.length());
        while (step.lookingAt()) {
            steps.add(step(step.group("name"), step.group("quoted"), step.group("index")));
            end = step.end();
            step.region(end, path.length());
        }
        if (!path.startsWith("$") || end != path.length()) {
            throw new IllegalArgumentException(
                    "\"%s\" is not a JSON path such as $.detail.items[0].name".formatted(path));
        }
    }

    /// The value there, all of them in an array where the path has a `[*]`, or nothing.
    Optional<JsonNode> read(JsonNode root) {
        var found = Stream.of(root);
        for (var step : steps) {
            found = found.flatMap(step);
        }
        if (manyValued) {
            var values = EventJson.MAPPER.createArrayNode();
            found.forEach(values::add);
            return Optional.of(values);
        }
        return found.findFirst();
    }

    private Function<JsonNode, Stream<JsonNode>> step(
            @Nullable String name, @Nullable String quoted, @Nullable String index) {
        if (index != null) {
            int position = Integer.parseInt(index);
            return node -> Stream.ofNullable(node.get(position));
        }
        var field = name == null ? quoted : name;
        if (field == null || field.equals("*")) {
            manyValued = true;
            return node -> node.values().stream();
        }
        return node -> Stream.ofNullable(node.get(field));
    }
}
