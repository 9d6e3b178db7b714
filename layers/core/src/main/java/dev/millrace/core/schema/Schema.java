package dev.millrace.core.schema;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.error.Violation;
import dev.millrace.core.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A JSON Schema (draft 2020-12): one of ours on the class path, or one that a caller sent.
public final class Schema {

    private static final SchemaLocation META = SchemaLocation.of("https://json-schema.org/draft/2020-12/schema");

    private final com.networknt.schema.Schema schema;
    private final Wording wording;

    private Schema(com.networknt.schema.Schema schema, Wording wording) {
        this.schema = schema;
        this.wording = wording;
    }

    /// The schema of that resource, or empty if there is none.
    public static Optional<Schema> find(String resource) {
        try (var stream = open(resource)) {
            return stream == null ? Optional.empty() : Optional.of(of(Json.parse(stream), true));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A schema that a caller sent. `format` asserts nothing there, as the draft has it: what would check formats
    /// is not linear in the length of a text.
    ///
    /// The caller makes sure that it refers to nothing but itself, not in circles, and is not too large.
    ///
    /// @throws InvalidInput with everything that makes it no schema, by path in it
    public static Schema of(Map<String, Object> schema) {
        var document = tree(schema);
        new Schema(registry(false).getSchema(META), Wording.OF_SCHEMAS).require(document);
        return of(document, false);
    }

    private static Schema of(JsonNode document, boolean formats) {
        return new Schema(registry(formats).getSchema(document), Wording.of(document));
    }

    /// Accepts maps, lists, texts, numbers, truth values and nulls that the schema holds valid as JSON.
    ///
    /// @throws InvalidInput with every violation, in words of the schema
    public void requireValue(Object document) {
        require(tree(document));
    }

    /// Accepts a document that the schema holds valid.
    ///
    /// @throws InvalidInput with every violation, in words of the schema
    public void require(JsonNode document) {
        var errors = schema.validate(document);
        if (!errors.isEmpty()) {
            throw new InvalidInput(
                    errors.stream().map(this::violation).distinct().toList());
        }
    }

    private static JsonNode tree(Object document) {
        return Json.mapper().valueToTree(document);
    }

    private Violation violation(Error error) {
        return wording.violation(error);
    }

    private static @Nullable InputStream open(String resource) {
        return Thread.currentThread().getContextClassLoader().getResourceAsStream(resource);
    }

    private static SchemaRegistry registry(boolean formats) {
        var config = SchemaRegistryConfig.builder()
                .locale(Locale.ROOT)
                .formatAssertionsEnabled(formats)
                .regularExpressionFactory(LinearPattern::of)
                .build();
        return SchemaRegistry.withDialect(Dialects.getDraft202012(), builder -> builder.schemaRegistryConfig(config));
    }
}
