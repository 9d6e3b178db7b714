package dev.millrace.search.opensearch;

import dev.millrace.core.text.MaskedText;
import dev.millrace.opensearch.JsonWriter;
import dev.millrace.search.Mark;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Where words of a query stand in a text, found by the index, which stems as it does when it searches.
///
/// The index marks them with two characters that no language uses. What comes back must be the text itself once they
/// are taken out; a text that holds them itself is not marked.
final class Highlights {

    private static final char BEGIN = '\uf0f0';
    private static final char END = '\uf0f1';
    private static final int LONGEST_TEXT = 1_000_000;

    private Highlights() {}

    static void ask(JsonWriter json, String field, MaskedText query) {
        json.object("highlight", () -> {
            json.object("fields", () -> json.object(field, () -> {}));
            json.number("number_of_fragments", 0);
            json.number("max_analyzer_offset", LONGEST_TEXT);
            json.texts("pre_tags", List.of(String.valueOf(BEGIN)));
            json.texts("post_tags", List.of(String.valueOf(END)));
            json.object(
                    "highlight_query",
                    () -> json.object("match", () -> json.object(field, () -> json.text("query", query.value()))));
        });
    }

    static List<Mark> marks(JsonNode hit, String field, String text) {
        var marked = hit.path("highlight").path(field).path(0).asString("");
        var bare = new StringBuilder(text.length());
        var marks = new ArrayList<Mark>();
        var start = 0;
        for (var i = 0; i < marked.length(); i++) {
            switch (marked.charAt(i)) {
                case BEGIN -> start = bare.length();
                case END -> marks.add(new Mark(start, bare.length()));
                default -> bare.append(marked.charAt(i));
            }
        }
        return text.contentEquals(bare) ? marks : List.of();
    }
}
