package dev.millrace.ingestion.json;

import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.json.Json;
import dev.millrace.core.text.RawText;
import dev.millrace.ingestion.Rejected;
import dev.millrace.ingestion.RejectionCode;
import dev.millrace.ingestion.extract.Characters;
import dev.millrace.ingestion.extract.DocumentLines;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Lines such as `{"_id": "a", "title": "A", "text": "…"}`; `id` will do for `_id`, and more properties are ignored.
public final class JsonDocumentLines implements DocumentLines {

    private static final int LONGEST_TITLE = 512;

    @Override
    public Line read(byte[] line) throws Rejected {
        var object = parse(Characters.decode(line));
        var title = Optional.of(object.path("title")).filter(JsonNode::isString).map(JsonNode::asString);
        return new Line(
                id(object), title.filter(JsonDocumentLines::isTitle).map(RawText::new), new RawText(text(object)));
    }

    private static JsonNode parse(String line) throws Rejected {
        try {
            return Json.parse(line.getBytes(StandardCharsets.UTF_8));
        } catch (InvalidInput _) {
            throw malformed("must be one JSON object");
        }
    }

    private static DocumentId id(JsonNode object) throws Rejected {
        var id = object.has("_id") ? object.get("_id") : object.path("id");
        try {
            return new DocumentId(id.isValueNode() ? id.asString() : "");
        } catch (IllegalArgumentException _) {
            throw malformed("must have an _id of 1 to 512 printable characters");
        }
    }

    private static String text(JsonNode object) throws Rejected {
        if (!object.path("text").isString()) {
            throw malformed("must have a text");
        }
        return object.get("text").asString();
    }

    private static boolean isTitle(String title) {
        return !title.isBlank() && title.length() <= LONGEST_TITLE;
    }

    private static Rejected malformed(String rule) {
        return new Rejected(
                RejectionCode.MALFORMED_LINE,
                rule
                        + ", such as {\"_id\": \"a\", \"title\": \"A\", \"text\": \"B\"}: mend the line and upload the file again.");
    }
}
