package dev.millrace.erp.read.json;

import dev.millrace.core.json.Json;
import dev.millrace.erp.order.TradeDocument;
import dev.millrace.erp.read.Source;
import dev.millrace.erp.read.StructuredReader;
import dev.millrace.erp.read.Unreadable;
import dev.millrace.erp.read.Unreadable.Reason;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Reads and writes the canonical form as JSON, one document or an array of them. Equal documents are written as equal
/// bytes.
public final class DocumentJson implements StructuredReader {

    private static final JsonMapper MAPPER =
            Json.mapper().rebuild().addModule(DecimalText.module()).build();

    @Override
    public boolean isFor(Source source) {
        var beginning = source.beginning();
        return beginning.startsWith("{") || beginning.startsWith("[");
    }

    @Override
    public List<TradeDocument> read(Source source) throws Unreadable {
        try {
            var documents = source.beginning().startsWith("[")
                    ? List.of(MAPPER.readValue(source.bytes(), TradeDocument[].class))
                    : List.of(MAPPER.readValue(source.bytes(), TradeDocument.class));
            if (documents.isEmpty()) {
                throw new Unreadable(Reason.INCOMPLETE, "There is no document in it.");
            }
            return documents;
        } catch (JacksonException e) {
            throw new Unreadable(Reason.MALFORMED, "It is no document as JSON at %s.".formatted(place(e)));
        }
    }

    /// The document as UTF-8 JSON.
    public static byte[] write(TradeDocument document) {
        return MAPPER.writeValueAsBytes(document);
    }

    /// Names of the document's own are not quoted: they may be anything.
    private static String place(JacksonException e) {
        return e.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[%d]".formatted(step.getIndex()) : step.getPropertyName())
                .collect(Collectors.joining(".", "$.", ""));
    }
}
