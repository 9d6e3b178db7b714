package dev.millrace.core.schema;

import com.networknt.schema.Error;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A JSON Schema (draft 2020-12) on the class path.
public final class Schema {

    private final com.networknt.schema.Schema schema;
    private final Wording wording;

    private Schema(JsonNode document) {
        schema = registry().getSchema(document);
        wording = Wording.of(document);
    }

    /// The schema of that resource, or empty if there is none.
    public static Optional<Schema> find(String resource) {
        try (var stream = open(resource)) {
            return stream == null ? Optional.empty() : Optional.of(new Schema(Json.parse(stream)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    private Violation violation(Error error) {
        return wording.violation(error);
    }

    private static @Nullable InputStream open(String resource) {
        return Thread.currentThread().getContextClassLoader().getResourceAsStream(resource);
    }

    private static SchemaRegistry registry() {
        var config = SchemaRegistryConfig.builder()
                .locale(Locale.ROOT)
                .formatAssertionsEnabled(true)
                .regularExpressionFactory(LinearPattern::of)
                .build();
        return SchemaRegistry.withDialect(Dialects.getDraft202012(), builder -> builder.schemaRegistryConfig(config));
    }
}
