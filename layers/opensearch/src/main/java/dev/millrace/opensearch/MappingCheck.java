package dev.millrace.opensearch;

import dev.millrace.core.error.Defect;
import dev.millrace.core.error.Transient;
import dev.millrace.core.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Makes sure that the searched index is mapped as this release reads it. In one that is not, conditions mean something
/// else: a tenant that is kept as text is found by each of its words.
public final class MappingCheck {

    /// What decides how a field is compared; engine and dimensions differ from one deployment to another.
    private static final List<String> COMPARED = List.of("type", "analyzer");

    private final SearchHttp http;
    private final String path;
    private final JsonNode expected;
    private final String variable;
    private volatile boolean passed;

    /// @param index name or alias
    /// @param mapping the body that this release creates such an index with
    /// @param variable that names the index
    public MappingCheck(SearchHttp http, String index, String mapping, String variable) {
        this.http = http;
        this.path = "/" + index + "/_mapping";
        this.expected = properties(Json.parse(mapping.getBytes(StandardCharsets.UTF_8)));
        this.variable = variable;
    }

    /// Does nothing if the index passed when it was last read.
    ///
    /// @throws Transient if it does not answer, or is not there yet
    /// @throws Defect if it is mapped otherwise
    public void pass() {
        if (!passed) {
            var answer = read();
            if (!answer.isOk()) {
                throw Failures.of(answer, variable);
            }
        }
    }

    /// The mapping as it is now; the alias may name another index than before.
    ///
    /// @throws Transient if the index does not answer
    /// @throws Defect if it is mapped otherwise
    public Answer read() {
        var answer = Attempts.ask(() -> http.get(path));
        if (answer.isOk()) {
            var unlike =
                    answer.body().properties().stream().flatMap(this::unlike).toList();
            passed = unlike.isEmpty();
            if (!passed) {
                throw new Defect(
                        "The search index is mapped otherwise than this release reads it (%s): reindex into another."
                                .formatted(String.join(", ", unlike)));
            }
        }
        return answer;
    }

    private Stream<String> unlike(Map.Entry<String, JsonNode> index) {
        var found = properties(index.getValue());
        return expected.properties().stream()
                .filter(field -> !isAlike(field.getValue(), found.path(field.getKey())))
                .map(field -> index.getKey() + "." + field.getKey());
    }

    private static boolean isAlike(JsonNode expected, JsonNode found) {
        return COMPARED.stream().allMatch(trait -> expected.path(trait).equals(found.path(trait)));
    }

    private static JsonNode properties(JsonNode index) {
        return index.path("mappings").path("properties");
    }
}
