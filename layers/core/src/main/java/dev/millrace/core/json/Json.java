package dev.millrace.core.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.millrace.core.error.Defect;
import dev.millrace.core.error.InvalidInput;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// JSON as all of Millrace writes and reads it.
///
/// Records are objects. A component that is not an `Optional` is required; an unknown property, a duplicate key and a
/// number in quotes are refused. Instants are ISO-8601 strings, tenant and document ids plain strings, tiers their
/// labels, and an absent `Optional` is left out. Components keep their order and the keys of maps are sorted, so equal
/// values give equal bytes.
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(DomainTypes.module())
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private Json() {}

    /// The one mapper, for adapters that work on trees or streams.
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /// Builds what reads that type ahead of its first use.
    public static void prepare(Class<?> type) {
        MAPPER.readerFor(type);
    }

    /// The value as UTF-8 JSON.
    public static byte[] write(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /// The value as canonical JSON ([RFC 8785](https://www.rfc-editor.org/rfc/rfc8785)): equal values give equal text
    /// in every language. Numbers are IEEE doubles there, so whole numbers are exact up to 2^53.
    public static String canonical(Object value) {
        try {
            return new JsonCanonicalizer(write(value)).getEncodedString();
        } catch (IOException e) {
            throw new Defect("what the mapper wrote is no JSON", e);
        }
    }

    /// Reads UTF-8 JSON as that type.
    ///
    /// @throws InvalidInput with everything that is wrong and where
    public static <T> T read(byte[] json, Class<T> type) {
        try {
            return notNull(MAPPER.readValue(json, type));
        } catch (JacksonException e) {
            throw new InputCheck(MAPPER).explain(parse(json), type);
        }
    }

    /// Reads a parsed document as that type.
    ///
    /// @throws InvalidInput with everything that is wrong and where
    public static <T> T read(JsonNode json, Class<T> type) {
        try {
            return notNull(MAPPER.treeToValue(json, type));
        } catch (JacksonException e) {
            throw new InputCheck(MAPPER).explain(json, type);
        }
    }

    /// Reads a JSON object as a map: its values are maps, lists, strings, numbers, booleans and nulls.
    ///
    /// @throws InvalidInput if it is no JSON object
    public static Map<String, Object> object(String json) {
        try {
            return notNull(MAPPER.readValue(json, OBJECT));
        } catch (JacksonException e) {
            throw new InvalidInput("$", "must be a JSON object");
        }
    }

    /// Parses UTF-8 JSON without a type.
    ///
    /// @throws InvalidInput saying where it stops being JSON
    public static JsonNode parse(byte[] json) {
        try {
            return MAPPER.readTree(json);
        } catch (JacksonException e) {
            throw notJson(e);
        }
    }

    /// Parses a stream of UTF-8 JSON without a type.
    ///
    /// @throws InvalidInput saying where it stops being JSON
    public static JsonNode parse(InputStream json) {
        try {
            return MAPPER.readTree(json);
        } catch (JacksonException e) {
            throw notJson(e);
        }
    }

    private static <T> T notNull(@Nullable T value) {
        if (value == null) {
            throw new InvalidInput("$", "must not be null");
        }
        return value;
    }

    private static InvalidInput notJson(JacksonException e) {
        var at = e.getLocation();
        return new InvalidInput(
                "$",
                at == null
                        ? "must be JSON without duplicate keys"
                        : "must be JSON without duplicate keys; it stops being that at line %d, column %d"
                                .formatted(at.getLineNr(), at.getColumnNr()));
    }
}
