package dev.millrace.triage.desk.jira;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// [Atlassian Document Format](https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/): plain
/// text
/// to it, a paragraph a line, and back.
final class Adf {

    private Adf() {}

    static Map<String, Object> of(String text) {
        return Map.of(
                "type",
                "doc",
                "version",
                1,
                "content",
                text.lines().map(Adf::paragraph).toList());
    }

    private static Map<String, Object> paragraph(String line) {
        return Map.of(
                "type",
                "paragraph",
                "content",
                line.isEmpty() ? List.of() : List.of(Map.of("type", "text", "text", line)));
    }

    /// The text of a document, or of what is a text already.
    static String text(JsonNode document) {
        if (document.isString()) {
            return document.asString();
        }
        if (document.path("text").isString()) {
            return document.path("text").asString();
        }
        var parts = document.path("content").valueStream().map(Adf::text);
        return parts.collect(
                Collectors.joining(document.path("type").asString("").equals("doc") ? "\n" : ""));
    }
}
