package dev.millrace.dlp.structured;

import static dev.millrace.dlp.structured.Format.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dlp.InfoType;
import dev.millrace.dlp.Operator;
import dev.millrace.dlp.operator.EachAlone;
import org.junit.jupiter.api.Test;

class JsonMaskingTest {

    @Test
    void values_are_masked_and_everything_else_stays_to_the_last_character() {
        var document = """
                \ufeff{ "id" :1.50e+3,  "mail":"jane@example.com" , "tags":[ "a\\/b", null,true ],
                  "nested": {"to": ["x@example.com", "\\ud83d\\ude00 y@example.com"]}, "empty": {} }
                """.substring(1);

        assertThat(Masking.text(document, JSON)).isEqualTo("""
                { "id" :1.50e+3,  "mail":"[EMAIL_ADDRESS]" , "tags":[ "a\\/b", null,true ],
                  "nested": {"to": ["[EMAIL_ADDRESS]", "\\ud83d\\ude00 [EMAIL_ADDRESS]"]}, "empty": {} }
                """);
        assertThat(Masking.of(document, JSON).structure()).isEqualTo(Structure.whole(JSON));
    }

    @Test
    void a_value_written_with_escapes_is_found_and_its_span_covers_the_escapes() {
        var document = "{\"m\":\"john\\u0040example.com\"}";

        var masked = Masking.of(document, JSON);

        assertThat(masked.text().value()).isEqualTo("{\"m\":\"[EMAIL_ADDRESS]\"}");
        assertThat(masked.spans())
                .singleElement()
                .satisfies(span ->
                        assertThat(document.substring(span.start(), span.end())).isEqualTo("john\\u0040example.com"));
    }

    @Test
    void a_sensitive_number_becomes_a_string() {
        assertThat(Masking.text("{\"card\": 4012888888881881, \"n\": 12}", JSON))
                .isEqualTo("{\"card\": \"[CREDIT_CARD]\", \"n\": 12}");
    }

    @Test
    void names_are_context_for_what_they_name_and_for_the_elements_of_lists() {
        assertThat(Masking.text("{\"homePhone\":\"020 7946 0018\"}", JSON)).contains("[PHONE_NUMBER]");
        assertThat(Masking.text("{\"phone\":{\"home\":\"020 7946 0018\"}}", JSON))
                .contains("[PHONE_NUMBER]");
        assertThat(Masking.text("{\"phones\":[\"020 7946 0018\",\"020 7946 0019\"]}", JSON))
                .isEqualTo("{\"phones\":[\"[PHONE_NUMBER]\",\"[PHONE_NUMBER]\"]}");
    }

    @Test
    void a_name_that_is_itself_sensitive_is_masked() {
        assertThat(Masking.text("{\"jane@example.com\": {\"seen\": 3}}", JSON))
                .isEqualTo("{\"[EMAIL_ADDRESS]\": {\"seen\": 3}}");
    }

    @Test
    void a_document_that_breaks_off_in_a_number_is_masked_as_text_from_there() {
        var masked = Masking.of("{\"m\":\"john\\u0040example.com\",\"n\":401288888", JSON);

        assertThat(masked.text().value()).startsWith("{\"m\":\"[EMAIL_ADDRESS]\",");
        assertThat(masked.structure().format()).isEqualTo(Format.TEXT);
    }

    @Test
    void values_are_found_wherever_the_buffers_of_the_parser_end() {
        for (var padding = 3_950; padding < 4_020; padding++) {
            var begin = "{\"pad\":\"" + "x".repeat(padding) + "\",\"a b\":";
            assertThat(Masking.text(begin + "4012888888881881,\"c\":true}", JSON))
                    .isEqualTo(begin + "\"[CREDIT_CARD]\",\"c\":true}");
        }
    }

    @Test
    void nothing_is_read_across_values() {
        var document = "[4012,8888,8888,1881]";

        assertThat(Masking.text(document, JSON)).isEqualTo(document);
    }

    @Test
    void lines_of_json_are_masked_each() {
        assertThat(Masking.text("{\"m\":\"a@example.com\"}\n{\"m\":\"b@example.com\"}\r\n\n[1]", JSON))
                .isEqualTo("{\"m\":\"[EMAIL_ADDRESS]\"}\n{\"m\":\"[EMAIL_ADDRESS]\"}\r\n\n[1]");
    }

    @Test
    void what_replaces_a_value_is_escaped() {
        Operator hostile = new EachAlone((_, _) -> "\"},\n\\{\u0001");

        assertThat(Masking.text("{\"m\":\"a@example.com\"}", JSON, InfoType.EMAIL_ADDRESS, hostile))
                .isEqualTo("{\"m\":\"\\\"},\\n\\\\{\\u0001\"}");
    }

    @Test
    void a_document_that_breaks_off_is_masked_as_text_from_there_and_says_so() {
        var masked =
                Masking.of("{\"a\":\"x@example.com\",\"b\":\"Call john\\u0040example.com or 4012 8888 8888 1881", JSON);

        assertThat(masked.text().value())
                .isEqualTo("{\"a\":\"[EMAIL_ADDRESS]\",\"b\":\"Call [EMAIL_ADDRESS] or [CREDIT_CARD]");
        assertThat(masked.structure().format()).isEqualTo(Format.TEXT);
        assertThat(masked.structure().reason())
                .hasValueSatisfying(
                        reason -> assertThat(reason).contains("line 1").doesNotContain("example.com"));
    }

    @Test
    void what_is_nested_deeper_than_anybody_writes_is_masked_all_the_same() {
        for (var depth : new int[] {900, 1_100, 200_000}) {
            var masked = Masking.of("[".repeat(depth) + "\"x@example.com\"" + "]".repeat(depth), JSON);

            assertThat(masked.text().value()).isEqualTo("[".repeat(depth) + "\"[EMAIL_ADDRESS]\"" + "]".repeat(depth));
            assertThat(masked.structure().format()).isEqualTo(depth > 1_000 ? Format.TEXT : JSON);
        }
    }

    @Test
    void what_is_no_json_at_all_is_masked_as_text() {
        var masked = Masking.of("Dear jane@example.com, \"quoted\"", JSON);

        assertThat(masked.text().value()).isEqualTo("Dear [EMAIL_ADDRESS], \"quoted\"");
        assertThat(masked.structure().format()).isEqualTo(Format.TEXT);
    }
}
