package dev.millrace.erp.read.json;

import dev.millrace.erp.read.Unreadable;
import dev.millrace.erp.read.Values;
import java.math.BigDecimal;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/// Decimal numbers as texts.
final class DecimalText {

    private DecimalText() {}

    static SimpleModule module() {
        return new SimpleModule("decimals")
                .addSerializer(BigDecimal.class, new Writer())
                .addDeserializer(BigDecimal.class, new Reader());
    }

    private static final class Writer extends StdSerializer<BigDecimal> {

        Writer() {
            super(BigDecimal.class);
        }

        @Override
        public void serialize(BigDecimal value, JsonGenerator json, SerializationContext context) {
            json.writeString(value.toPlainString());
        }
    }

    private static final class Reader extends StdDeserializer<BigDecimal> {

        Reader() {
            super(BigDecimal.class);
        }

        @Override
        public BigDecimal deserialize(JsonParser json, DeserializationContext context) {
            try {
                return Values.number(json.hasToken(JsonToken.VALUE_STRING) ? json.getString() : "", "a number");
            } catch (Unreadable e) {
                return context.reportInputMismatch(this, "must be a decimal number as a text");
            }
        }
    }
}
