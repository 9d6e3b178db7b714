package dev.millrace.bench.search;

import dev.millrace.bench.search.Ranking.Scored;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// What `searchKnowledge` made of a query.
///
/// @param queryClass how it was classified
/// @param found with the scores of the search
/// @param vector as the search embeds the query, a JSON array
/// @param prefixed the query embedded with the prefix that the model's makers ask for, whatever it is
record Answered(String id, String text, String queryClass, List<Scored> found, JsonNode vector, JsonNode prefixed) {

    static Answered of(JsonNode line) {
        var found = line.path("documents")
                .valueStream()
                .map(it -> new Scored(it.path("id").asString(), it.path("score").asDouble()))
                .toList();
        return new Answered(
                line.path("id").asString(),
                line.path("text").asString(),
                line.path("class").asString(),
                found,
                line.path("vector"),
                line.path("prefixed"));
    }
}
