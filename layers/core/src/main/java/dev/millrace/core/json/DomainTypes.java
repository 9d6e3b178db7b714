package dev.millrace.core.json;

import dev.millrace.core.domain.Confidence;
import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.domain.SecurityTier;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.text.MaskedText;
import dev.millrace.core.text.RawText;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/// How our single-value types look in JSON.
final class DomainTypes {

    private DomainTypes() {}

    static SimpleModule module() {
        var module = new SimpleModule("millrace");
        text(module, TenantId.class, TenantId::value, TenantId::new);
        text(module, DocumentId.class, DocumentId::value, DocumentId::new);
        text(module, SecurityTier.class, SecurityTier::label, SecurityTier::of);
        text(module, RawText.class, DomainTypes::refuseToWrite, RawText::new);
        text(module, MaskedText.class, MaskedText::value, DomainTypes::refuseToRead);
        module.addSerializer(Confidence.class, new ConfidenceAsNumber());
        module.addDeserializer(Confidence.class, new NumberAsConfidence());
        return module;
    }

    private static <T> void text(SimpleModule module, Class<T> type, TextOf<T> write, FromText<T> read) {
        module.addSerializer(type, new ValueAsText<>(write));
        module.addKeySerializer(type, new ValueAsKey<>(write));
        module.addDeserializer(type, new TextAsValue<>(type, read));
        module.addKeyDeserializer(type, new KeyAsValue<>(read));
    }

    private static String refuseToWrite(RawText text) {
        throw new IllegalArgumentException("raw text is not written as JSON: mask it, or store its value() on purpose");
    }

    private static MaskedText refuseToRead(String text) {
        throw new IllegalArgumentException("masked text is not read from JSON: only the masking engine makes it");
    }

    interface TextOf<T> {
        String text(T value);
    }

    interface FromText<T> {
        T value(String text);
    }

    private static final class ValueAsText<T> extends ValueSerializer<T> {
        private final TextOf<T> write;

        ValueAsText(TextOf<T> write) {
            this.write = write;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializationContext context) {
            json.writeString(write.text(value));
        }
    }

    private static final class ValueAsKey<T> extends ValueSerializer<T> {
        private final TextOf<T> write;

        ValueAsKey(TextOf<T> write) {
            this.write = write;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializationContext context) {
            json.writeName(write.text(value));
        }
    }

    private static final class ConfidenceAsNumber extends ValueSerializer<Confidence> {
        @Override
        public void serialize(Confidence value, JsonGenerator json, SerializationContext context) {
            json.writeNumber(value.value());
        }
    }
}
