package dev.millrace.core.json;

import dev.millrace.core.json.DomainTypes.FromText;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;

/// Reads a JSON object's key as one of our value types.
final class KeyAsValue<T> extends KeyDeserializer {

    private final FromText<T> read;

    KeyAsValue(FromText<T> read) {
        this.read = read;
    }

    @Override
    public Object deserializeKey(String key, DeserializationContext context) {
        try {
            return read.value(key);
        } catch (IllegalArgumentException e) {
            throw Refused.because(
                    context.getParser(), Object.class, OurWords.of(e).orElse("is not valid"));
        }
    }
}
