package dev.millrace.search.answer.json;

import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.error.Violation;
import dev.millrace.core.json.Json;
import dev.millrace.core.schema.Schema;
import dev.millrace.core.text.MaskedText;
import dev.millrace.search.answer.CallerSchema;
import dev.millrace.search.answer.Envelope;
import dev.millrace.search.answer.Envelope.Cited;
import dev.millrace.search.answer.Envelope.Stated;
import dev.millrace.search.answer.Envelopes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/// Reads envelopes as strictly as JSON can be read.
public final class JsonEnvelopes implements Envelopes {

    private static final String DATA = "data";

    /// Ours, as many as there are versions of the prompt, each with data and without.
    private final ConcurrentMap<Map<String, Object>, Schema> forms = new ConcurrentHashMap<>();

    /// The last one of a caller: a model that is asked again is held against the same.
    private volatile Optional<Compiled> latest = Optional.empty();

    private record Compiled(CallerSchema wanted, Schema schema) {}

    @Override
    public Envelope read(MaskedText output, Map<String, Object> form, Optional<CallerSchema> wanted) {
        var envelope = object(output);
        forms.computeIfAbsent(wanted.isPresent() ? withData(form) : form, Schema::of)
                .requireValue(envelope);
        var data = Optional.ofNullable(envelope.get(DATA));
        if (wanted.isPresent() && data.isPresent()) {
            requireFulfilled(wanted.get(), data.get());
        }
        return new Envelope(
                Boolean.TRUE.equals(envelope.get("answerable")),
                Optional.ofNullable(envelope.get("reason")).map(Object::toString),
                list(envelope.get("claims")).stream().map(JsonEnvelopes::stated).toList(),
                data.flatMap(it -> Optional.ofNullable(MaskedTree.of(it))));
    }

    private static Map<String, Object> object(MaskedText output) {
        try {
            var envelope = Json.object(output.value());
            if (Depth.of(envelope) > Depth.MOST) {
                throw new InvalidInput("$", "is nested deeper than %d levels".formatted(Depth.MOST));
            }
            return envelope;
        } catch (InvalidInput invalid) {
            throw new InvalidInput(
                    "$", "must be one JSON object without duplicate keys, and nothing before or after it");
        }
    }

    private static Map<String, Object> withData(Map<String, Object> form) {
        var properties = new HashMap<String, Object>(map(form.get("properties")));
        properties.put(DATA, true);
        var more = new HashMap<>(form);
        more.put("properties", properties);
        return more;
    }

    private void requireFulfilled(CallerSchema wanted, Object data) {
        try {
            compiled(wanted).requireValue(data);
        } catch (InvalidInput invalid) {
            throw new InvalidInput(invalid.violations().stream()
                    .map(it -> new Violation("$.data" + it.path().substring(1), it.message()))
                    .toList());
        }
    }

    private Schema compiled(CallerSchema wanted) {
        var known = latest.filter(it -> it.wanted().equals(wanted));
        var compiled = known.orElseGet(() -> new Compiled(wanted, Schema.of(Json.object(wanted.text()))));
        latest = Optional.of(compiled);
        return compiled.schema();
    }

    private static Stated stated(Object claim) {
        var stated = map(claim);
        return new Stated(
                masked(stated.get("text")),
                list(stated.get("citations")).stream().map(JsonEnvelopes::cited).toList());
    }

    private static Cited cited(Object citation) {
        var cited = map(citation);
        return new Cited(String.valueOf(cited.get("source")), masked(cited.get("quote")));
    }

    private static MaskedText masked(@Nullable Object text) {
        return MaskedText.alreadyMasked(String.valueOf(text));
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    @SuppressWarnings("unchecked") // what Json reads has texts as keys
    private static Map<String, Object> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }
}
