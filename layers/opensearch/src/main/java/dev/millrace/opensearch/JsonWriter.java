package dev.millrace.opensearch;

import dev.millrace.core.json.Json;
import java.io.ByteArrayOutputStream;
import java.util.Collection;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/// Writes requests to the index, which are JSON, or lines of JSON.
public final class JsonWriter {

    private static final int USUAL_LENGTH = 1 << 14;

    private final JsonGenerator json;

    private JsonWriter(JsonGenerator json) {
        this.json = json;
    }

    /// What that content writes.
    public static byte[] written(Consumer<JsonWriter> content) {
        var bytes = new ByteArrayOutputStream(USUAL_LENGTH);
        try (var generator = Json.mapper().createGenerator(bytes)) {
            content.accept(new JsonWriter(generator));
        }
        return bytes.toByteArray();
    }

    public void object(Runnable content) {
        json.writeStartObject();
        content.run();
        json.writeEndObject();
    }

    public void object(String name, Runnable content) {
        json.writeName(name);
        object(content);
    }

    /// @param value writes one value
    public void property(String name, Runnable value) {
        json.writeName(name);
        value.run();
    }

    public void array(String name, Runnable content) {
        json.writeName(name);
        json.writeStartArray();
        content.run();
        json.writeEndArray();
    }

    public void text(String name, String value) {
        json.writeStringProperty(name, value);
    }

    public void number(String name, int value) {
        json.writeNumberProperty(name, value);
    }

    public void decimal(String name, float value) {
        json.writeNumberProperty(name, value);
    }

    public void flag(String name, boolean value) {
        json.writeBooleanProperty(name, value);
    }

    public void texts(String name, Collection<String> values) {
        array(name, () -> values.forEach(json::writeString));
    }

    public void vector(String name, float[] components) {
        array(name, () -> {
            for (var component : components) {
                json.writeNumber(component);
            }
        });
    }

    /// A line is over; another document follows.
    public void newLine() {
        json.writeRaw('\n');
    }

    /// A condition: the field is exactly that.
    public void term(String field, String value) {
        object(() -> object("term", () -> text(field, value)));
    }

    /// A condition: the field is that number or less.
    public void atMost(String field, int value) {
        object(() -> object("range", () -> object(field, () -> number("lte", value))));
    }

    /// A condition: the field holds an instant, and it is that or earlier.
    public void notAfter(String field, long epochMillis) {
        object(() -> object(
                "range",
                () -> object(field, () -> {
                    json.writeNumberProperty("lte", epochMillis);
                    text("format", "epoch_millis");
                })));
    }
}
