package dev.millrace.core.json;

import dev.millrace.core.json.DomainTypes.FromText;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/// Reads a JSON string as one of our value types; what its constructor refuses is refused with its own words.
final class TextAsValue<T> extends ValueDeserializer<T> {

    private final Class<T> type;
    private final FromText<T> read;

    TextAsValue(Class<T> type, FromText<T> read) {
        this.type = type;
        this.read = read;
    }

    @Override
    public T deserialize(JsonParser json, DeserializationContext context) {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            throw Refused.because(json, type, "must be a string");
        }
        try {
            return read.value(json.getString());
        } catch (IllegalArgumentException e) {
            throw Refused.because(json, type, OurWords.of(e).orElse("is not valid"));
        }
    }
}
