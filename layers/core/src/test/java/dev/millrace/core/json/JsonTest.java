package dev.millrace.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.millrace.core.domain.Confidence;
import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.domain.ObjectPointer;
import dev.millrace.core.domain.SecurityTier;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.domain.Validity;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.error.Violation;
import dev.millrace.core.text.MaskedText;
import dev.millrace.core.text.RawText;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonTest {

    record Submission(
            TenantId tenant,
            DocumentId documentId,
            SecurityTier tier,
            Instant validFrom,
            Optional<String> title,
            ObjectPointer object) {}

    record Limits(int limit, Optional<Integer> most, List<Line> lines, Map<String, Long> spans) {}

    record Line(String text, double score) {}

    record Judged(Confidence confidence, Validity validity) {}

    private static final String SUBMISSION = """
            {"tenant":"acme","documentId":"policy 7","tier":"internal","validFrom":"2026-01-01T00:00:00Z",\
            "object":{"bucket":"uploads","key":"a/b"}}""";

    @Test
    void domain_values_are_plain_strings_and_absent_optionals_are_left_out() {
        var submission = new Submission(
                new TenantId("acme"),
                new DocumentId("policy 7"),
                SecurityTier.INTERNAL,
                Instant.parse("2026-01-01T00:00:00Z"),
                Optional.empty(),
                new ObjectPointer("uploads", "a/b"));
        assertThat(text(Json.write(submission))).isEqualTo(SUBMISSION);
        assertThat(Json.read(SUBMISSION.getBytes(UTF_8), Submission.class)).isEqualTo(submission);
    }

    @Test
    void a_present_optional_is_its_value() {
        var limits = new Limits(1, Optional.of(2), List.of(new Line("x", 0.5)), Map.of("EMAIL", 3L));
        assertThat(text(Json.write(limits)))
                .isEqualTo(
                        "{\"limit\":1,\"most\":2,\"lines\":[{\"text\":\"x\",\"score\":0.5}],\"spans\":{\"EMAIL\":3}}");
        assertThat(Json.read(Json.write(limits), Limits.class)).isEqualTo(limits);
    }

    @Test
    void equal_maps_give_equal_bytes() {
        var map = new LinkedHashMap<String, Object>();
        map.put("b", 1);
        map.put("a", Optional.empty());
        assertThat(text(Json.write(map))).startsWith("{\"a\":").endsWith("\"b\":1}");
    }

    @Test
    void a_confidence_is_a_number() {
        var judged = new Judged(new Confidence(0.9), Validity.from(Instant.EPOCH));
        assertThat(text(Json.write(judged)))
                .isEqualTo("{\"confidence\":0.9,\"validity\":{\"from\":\"1970-01-01T00:00:00Z\"}}");
        assertThat(Json.read(Json.write(judged), Judged.class)).isEqualTo(judged);
    }

    @Test
    void tenants_may_be_keys() {
        assertThat(text(Json.write(Map.of(new TenantId("acme"), 1)))).isEqualTo("{\"acme\":1}");
    }

    @Test
    void everything_wrong_is_reported_at_once_with_its_path() {
        var input = """
                {"tenant":"Not A Tenant","documentId":7,"tier":"secret","validFrom":"yesterday","object":{"bucket":"b","extra":1},"more":1}""";
        assertThat(violations(input, Submission.class))
                .containsExactly(
                        new Violation("$.tenant", "tenant must be 1 to 64 lower-case letters, digits or inner hyphens"),
                        new Violation("$.documentId", "must be a string"),
                        new Violation("$.tier", "security tier must be one of public, internal, restricted"),
                        new Violation("$.validFrom", "must be an instant such as 2026-01-31T12:00:00Z"),
                        new Violation("$.object.key", "is required"),
                        new Violation("$.object", "has a property that is not known; known are bucket, key"),
                        new Violation(
                                "$",
                                "has a property that is not known; known are documentId, object, tenant, tier, title, validFrom"));
    }

    @Test
    void violations_inside_lists_and_maps_name_the_place_but_not_the_key() {
        var input = """
                {"limit":"3","most":1.5,"lines":[{"text":"x","score":1},{"text":null,"score":"y"}],"spans":{"jane@doe.example":"z"}}""";
        assertThat(violations(input, Limits.class))
                .containsExactly(
                        new Violation("$.limit", "must be a whole number from -2147483648 to 2147483647"),
                        new Violation("$.most", "must be a whole number from -2147483648 to 2147483647"),
                        new Violation("$.lines[1].text", "is required"),
                        new Violation("$.lines[1].score", "must be a number"),
                        new Violation(
                                "$.spans[*]",
                                "must be a whole number from -9223372036854775808 to 9223372036854775807"));
    }

    @Test
    void what_a_constructor_refuses_is_said_in_its_words() {
        var input = """
                {"confidence":7,"validity":{"from":"2026-01-02T00:00:00Z","until":"2026-01-01T00:00:00Z"}}""";
        assertThat(violations(input, Judged.class))
                .containsExactly(
                        new Violation("$.confidence", "confidence must lie between 0 and 1"),
                        new Violation("$.validity", "validity must end after it begins"));
    }

    @Test
    void missing_primitives_are_required_too() {
        assertThat(violations("{}", Line.class))
                .containsExactly(new Violation("$.text", "is required"), new Violation("$.score", "is required"));
    }

    @Test
    void no_message_quotes_the_input() {
        var secret = "hunter2-4111111111111111";
        for (var input : List.of(
                "{\"tenant\":\"" + secret + "!\",\"" + secret + "\":1}",
                "{\"" + secret + "\":1,\"" + secret + "\":2}",
                "{\"tenant\":" + secret,
                "[\"" + secret + "\"]",
                "\"" + secret + "\"",
                "null",
                "")) {
            assertThatThrownBy(() -> Json.read(input.getBytes(UTF_8), Submission.class))
                    .isInstanceOf(InvalidInput.class)
                    .hasNoCause()
                    .hasMessageNotContaining(secret);
        }
    }

    @Test
    void what_is_not_json_is_refused_with_the_place() {
        assertThat(violations("{\"limit\": 1,\n oops}", Limits.class))
                .singleElement()
                .satisfies(violation -> assertThat(violation.message()).contains("line 2"));
        assertThat(violations("{\"text\":\"a\",\"text\":\"b\",\"score\":1}", Line.class))
                .hasSize(1);
        assertThat(violations("{\"text\":\"a\",\"score\":1} {}", Line.class)).hasSize(1);
    }

    @Test
    void raw_text_is_read_but_never_written_and_masked_text_the_other_way() {
        record Raw(RawText text) {}
        record Masked(MaskedText text) {}
        assertThat(Json.read("{\"text\":\"Jane\"}".getBytes(UTF_8), Raw.class)).isEqualTo(new Raw(new RawText("Jane")));
        assertThatThrownBy(() -> Json.write(new Raw(new RawText("Jane"))))
                .hasMessageContaining("raw text is not written");
        assertThat(text(Json.write(new Masked(MaskedText.alreadyMasked("[PERSON]")))))
                .isEqualTo("{\"text\":\"[PERSON]\"}");
        assertThat(violations("{\"text\":\"Jane\"}", Masked.class)).hasSize(1);
    }

    private static List<Violation> violations(String json, Class<?> type) {
        var refusal = catchThrowableOfType(InvalidInput.class, () -> Json.read(json.getBytes(UTF_8), type));
        assertThat(refusal).isNotNull();
        return refusal.violations();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, UTF_8);
    }

    @Test
    void canonical_json_sorts_keys_and_writes_numbers_as_rfc_8785_says() {
        assertThat(Json.canonical(Map.of("b", 1.0, "a", List.of(1e21, 0.000001, "\u20ac"), "\u00e9", true)))
                .isEqualTo("{\"a\":[1e+21,0.000001,\"\u20ac\"],\"b\":1,\"\u00e9\":true}");
    }
}
