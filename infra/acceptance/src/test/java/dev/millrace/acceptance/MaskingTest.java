package dev.millrace.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Masking for callers who wait for it: over HTTP with a token, and invoked by another function.
@ExtendWith(WithSuite.class)
class MaskingTest {

    private static final String LETTER =
            "Dear Zsófia Kovács, we wrote to 48 Harrogate Road and to zsofia@example.com about NHS number 943 476 5919.";

    private final Api api;
    private final Aws aws;

    MaskingTest(RunningSuite suite) {
        this.api = new Api(suite);
        this.aws = new Aws(suite);
    }

    @Test
    void a_text_is_masked_for_whoever_has_a_token() throws Exception {
        var masked = ok(api.posted("/mask", api.token("acme", "internal"), Map.of("text", LETTER)));

        assertThat(masked.path("text").asString())
                .contains("[PERSON]", "[STREET_ADDRESS]", "[EMAIL_ADDRESS]", "[UK_NHS]")
                .doesNotContain("Kovács", "Harrogate", "zsofia", "943");
        assertThat(masked.path("policy").asString()).startsWith("standard:");
    }

    @Test
    void a_text_is_inspected_without_repeating_a_word_of_it() throws Exception {
        var answer = api.posted("/inspect", api.token("acme", "internal"), Map.of("text", LETTER));

        assertThat(ok(answer).path("findings").findValuesAsString("type"))
                .contains("PERSON", "STREET_ADDRESS", "EMAIL_ADDRESS", "UK_NHS");
        assertThat(answer.body()).doesNotContain("Kovács", "Harrogate", "zsofia", "943");
    }

    @Test
    void without_a_token_or_with_a_tenant_of_nowhere_nothing_is_masked() throws Exception {
        var text = Map.of("text", LETTER);

        assertThat(api.posted("/mask", "", text).statusCode()).isEqualTo(401);
        assertThat(api.posted("/inspect", "", text).statusCode()).isEqualTo(401);
        assertThat(api.posted("/detokenize", "", text).statusCode()).isEqualTo(401);
        assertThat(api.posted("/mask", api.token("nowhere", "internal"), text).statusCode())
                .isEqualTo(403);
    }

    @Test
    void tokens_turn_back_into_values_for_their_tenant_with_the_scope_alone() throws Exception {
        var masked = aws.invoke("millrace-MaskText", Map.of("text", LETTER, "tenant", "clinic"))
                .path("text")
                .asString();
        var body = Map.of("text", masked);

        assertThat(masked).doesNotContain("Kovács", "zsofia");
        assertThat(ok(api.posted("/detokenize", token("clinic", "dlp:detokenize"), body))
                        .path("text")
                        .asString())
                .contains("Kovács", "48 Harrogate Road", "zsofia@example.com", "943 476 5919");
        assertThat(api.posted("/detokenize", token("clinic", "search"), body).statusCode())
                .isEqualTo(403);
        assertThat(ok(api.posted("/detokenize", token("acme", "dlp:detokenize"), body))
                        .path("text")
                        .asString())
                .isEqualTo(masked);
    }

    @Test
    void an_object_of_many_parts_is_masked_into_the_lake() {
        var row = "\"Zsófia Kovács\",zsofia@example.com,943 476 5919\n";
        aws.upload("large/people.csv", "name,mail,NHS number\n" + row.repeat(200_000));

        var answer = aws.invoke(
                "millrace-MaskObject",
                Map.of("object", Map.of("bucket", Aws.UPLOADS, "key", "large/people.csv"), "tenant", "acme"));

        assertThat(answer.path("structure").asString()).isEqualTo("csv");
        assertThat(answer.at("/counts/EMAIL_ADDRESS").asLong()).isEqualTo(200_000);
        assertThat(answer.at("/object/key").asString()).isEqualTo("masked-objects/acme/large/people.csv");
        assertThat(aws.inLake("masked-objects/acme/large/people.csv"))
                .startsWith("name,mail,NHS number\n")
                .doesNotContain("zsofia", "943 476");
    }

    private String token(String tenant, String scope) throws Exception {
        return api.token(Map.of("tenant", tenant, "tier", "internal", "sub", "reader", "scope", scope));
    }

    private static JsonNode ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }
}
