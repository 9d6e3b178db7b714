package dev.millrace.core.json;

import dev.millrace.core.domain.Confidence;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/// Reads a number from 0 to 1.
final class NumberAsConfidence extends ValueDeserializer<Confidence> {

    @Override
    public Confidence deserialize(JsonParser json, DeserializationContext context) {
        if (!json.currentToken().isNumeric()) {
            throw Refused.because(json, Confidence.class, "must be a number from 0 to 1");
        }
        try {
            return new Confidence(json.getDoubleValue());
        } catch (IllegalArgumentException e) {
            throw Refused.because(json, Confidence.class, OurWords.of(e).orElse("is not valid"));
        }
    }
}
