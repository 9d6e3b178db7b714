package dev.millrace.search.answer.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.error.Violation;
import dev.millrace.core.json.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CallerSchemasTest {

    @Test
    void a_schema_is_kept_in_canonical_form() {
        var schema =
                CallerSchemas.read(Json.object("{ \"type\": \"object\", \"properties\": {\"b\": {}, \"a\": {}} }"));

        assertThat(schema.text()).isEqualTo("{\"properties\":{\"a\":{},\"b\":{}},\"type\":\"object\"}");
        assertThat(schema.hash()).hasSize(64);
    }

    @Test
    void definitions_may_be_referred_to() {
        assertThat(problems(
                        "{\"$ref\":\"#/$defs/a\",\"$defs\":{\"a\":{\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/b\"}},"
                                + "\"b\":{\"type\":\"string\"}}}"))
                .isEmpty();
    }

    @Test
    void everything_that_is_no_schema_is_said_at_once() {
        assertThat(problems("{\"type\":\"text\",\"minLength\":-1,\"properties\":{\"a\":{\"required\":\"b\"}}}"))
                .extracting(Violation::path)
                .contains("$.schema.minLength", "$.schema.properties[*].required")
                .anySatisfy(path -> assertThat(path).startsWith("$.schema.type"));
    }

    @Test
    void a_schema_must_not_refer_to_itself() {
        for (var circle : List.of(
                "{\"properties\":{\"next\":{\"$ref\":\"#\"}}}",
                "{\"$ref\":\"#\"}",
                "{\"$ref\":\"#/$defs/a\",\"$defs\":{\"a\":{\"items\":{\"$ref\":\"#/$defs/b\"}},\"b\":{\"not\":{\"$ref\":\"#/$defs/a\"}}}}")) {
            assertThat(problems(circle)).extracting(Violation::message).anyMatch(it -> it.contains("refer to itself"));
        }
    }

    @Test
    void nothing_is_looked_up_elsewhere() {
        for (var reference : List.of(
                "https://example.com/schema.json",
                "file:///etc/passwd",
                "other.json#/a",
                "http://169.254.169.254/latest",
                "jar:file:/opt/x.jar!/schema.json",
                "classpath:schemas/searchKnowledge.schema.json")) {
            assertThat(problems("{\"items\":{\"$ref\":\"" + reference + "\"}}"))
                    .extracting(Violation::path)
                    .containsExactly("$.schema.items.$ref");
        }
        assertThat(problems("{\"$id\":\"https://example.com/a\"}")).hasSize(1);
        assertThat(problems("{\"$dynamicRef\":\"#a\",\"$anchor\":\"a\"}")).hasSize(2);
        assertThat(problems("{\"$schema\":\"http://json-schema.org/draft-07/schema#\"}"))
                .hasSize(1);
        assertThat(problems("{\"$ref\":\"#/$defs/none\"}"))
                .extracting(Violation::message)
                .containsExactly("points at nothing in this schema");
    }

    @Test
    void a_property_may_be_called_like_a_keyword() {
        assertThat(problems("{\"properties\":{\"$ref\":{\"type\":\"string\"},\"$id\":{},\"pattern\":{}}}"))
                .isEmpty();
    }

    @Test
    void a_small_schema_that_unfolds_into_a_huge_one_is_refused() {
        var laughs = IntStream.range(0, 30)
                .mapToObj(i -> "\"a%d\":{\"allOf\":[{\"$ref\":\"#/$defs/a%d\"},{\"$ref\":\"#/$defs/a%d\"}]}"
                        .formatted(i, i + 1, i + 1))
                .collect(Collectors.joining(",", "{", ",\"a30\":{}}"));

        assertThat(problems("{\"$ref\":\"#/$defs/a0\",\"$defs\":" + laughs + "}"))
                .extracting(Violation::message)
                .anyMatch(it -> it.contains("at most 400 subschemas"));
    }

    @Test
    void huge_deep_and_wide_schemas_are_refused() {
        var wide = IntStream.range(0, 300).mapToObj(i -> "\"p" + i + "\":true").collect(Collectors.joining(","));

        assertThat(problems("{\"description\":\"" + "x".repeat(17_000) + "\"}")).hasSize(1);
        assertThat(problems("{\"not\":".repeat(500) + "{}" + "}".repeat(500))).hasSize(1);
        assertThat(problems("{\"properties\":{" + wide + "}}")).hasSize(1);
    }

    @Test
    void patterns_take_linear_time_or_are_refused() {
        assertThat(problems("{\"pattern\":\"^(a+)+$\"}")).isEmpty();
        for (var pattern :
                List.of("(?=a)b", "(a)\\\\1", "(?<=a)b", "[", "(((a{100}){100}){100})", "a{1000}".repeat(3))) {
            assertThat(problems("{\"properties\":{\"a\":{\"pattern\":\"" + pattern + "\"}}}"))
                    .hasSize(1);
            assertThat(problems("{\"patternProperties\":{\"" + pattern + "\":{}}}"))
                    .hasSize(1);
        }
    }

    @Test
    void nothing_that_the_caller_named_is_quoted() {
        assertThat(problems("{\"properties\":{\"salary of Ada\":{\"$ref\":\"ada\"}}}"))
                .allSatisfy(problem -> assertThat(problem.toString()).doesNotContainIgnoringCase("ada"));
    }

    @Test
    void whatever_is_sent_is_taken_or_refused_in_bounded_time() {
        qt().withExamples(400).withShrinkCycles(0).forAll(longs().all()).checkAssert(seed -> {
            var schema = new RandomSchema(new Random(seed)).object(0);
            var began = System.nanoTime();
            assertThat(problems(Json.canonical(schema)))
                    .allSatisfy(it -> assertThat(it.path()).startsWith("$.schema"));
            assertThat(System.nanoTime() - began).isLessThan(5_000_000_000L);
        });
    }

    private static List<Violation> problems(String schema) {
        var refused = catchThrowableOfType(InvalidInput.class, () -> CallerSchemas.read(Json.object(schema)));
        return refused == null ? List.of() : refused.violations();
    }

    /// Schemas and what looks like some, of keywords at random with values of the wrong kind at times.
    private record RandomSchema(Random random) {

        private static final List<String> KEYWORDS = List.of(
                "type",
                "properties",
                "items",
                "$ref",
                "allOf",
                "anyOf",
                "not",
                "pattern",
                "enum",
                "$defs",
                "minLength",
                "patternProperties",
                "additionalProperties",
                "required",
                "const",
                "if",
                "prefixItems",
                "multipleOf");
        private static final List<Object> VALUES = List.of(
                "string",
                "#",
                "#/$defs/a",
                "#/properties/a",
                "(a+)+$",
                "[",
                0,
                -1,
                1e300,
                true,
                List.of(),
                List.of("a"));

        Map<String, Object> object(int depth) {
            var schema = new HashMap<String, Object>();
            for (var i = random.nextInt(4); i >= 0; i--) {
                schema.put(KEYWORDS.get(random.nextInt(KEYWORDS.size())), value(depth));
            }
            return schema;
        }

        private Object value(int depth) {
            return switch (depth > 5 ? 3 : random.nextInt(5)) {
                case 0 -> object(depth + 1);
                case 1 -> Map.of("a", object(depth + 1), "b", object(depth + 1));
                case 2 -> new ArrayList<Object>(List.of(object(depth + 1), object(depth + 1)));
                default -> VALUES.get(random.nextInt(VALUES.size()));
            };
        }
    }
}
