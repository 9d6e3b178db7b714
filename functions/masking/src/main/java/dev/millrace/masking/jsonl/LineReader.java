package dev.millrace.masking.jsonl;

import dev.millrace.core.error.ErrorCode;
import dev.millrace.core.json.Json;
import dev.millrace.core.text.RawText;
import dev.millrace.masking.ExtractedDocument;
import dev.millrace.masking.ExtractedLine;
import dev.millrace.masking.Rejection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;

/// Reads one line as a document, and says what is wrong with it without quoting it.
final class LineReader {

    private static final ObjectReader READER = Json.mapper()
            .readerFor(new TypeReference<Map<String, Object>>() {})
            .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private final String place;
    private final Map<String, Object> fields;
    private final List<String> violations = new ArrayList<>();

    private LineReader(String place, Map<String, Object> fields) {
        this.place = place;
        this.fields = fields;
    }

    /// @param key of the object that the line is in
    static ExtractedLine read(String key, Lines.Line line) {
        var place = "%s:%d".formatted(key, line.number());
        try {
            return parse(line)
                    .map(fields -> new LineReader(place, fields).read())
                    .orElseGet(() -> notADocument(place));
        } catch (JacksonException e) {
            return notADocument(place);
        }
    }

    private static Optional<Map<String, Object>> parse(Lines.Line line) {
        return Optional.ofNullable(READER.readValue(line.content()));
    }

    private static Rejection notADocument(String place) {
        return new Rejection(
                place,
                Optional.empty(),
                ErrorCode.INVALID_INPUT,
                "The line is not one JSON object without duplicate keys");
    }

    private ExtractedLine read() {
        var documentId = required("documentId");
        var tenant = required("tenant");
        var text = required("text");
        var title = optional("title");
        if (violations.isEmpty()) {
            return new ExtractedDocument(
                    documentId.orElseThrow(),
                    tenant.orElseThrow(),
                    title.map(RawText::new),
                    new RawText(text.orElseThrow()),
                    others());
        }
        return new Rejection(documentId.orElse(place), tenant, ErrorCode.INVALID_INPUT, String.join("; ", violations));
    }

    private Optional<String> required(String name) {
        var value = optional(name);
        if (value.isEmpty() && fields.get(name) == null) {
            violations.add("$.%s: is missing".formatted(name));
        }
        return value;
    }

    private Optional<String> optional(String name) {
        var value = fields.get(name);
        if (value != null && !(value instanceof String)) {
            violations.add("$.%s: must be a string".formatted(name));
        }
        return value instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /// What masking does not touch. Raw text and title are not among them, so that they cannot be passed on unseen.
    private Map<String, Object> others() {
        fields.keySet().removeAll(List.of("title", "text", "spans"));
        return fields;
    }
}
