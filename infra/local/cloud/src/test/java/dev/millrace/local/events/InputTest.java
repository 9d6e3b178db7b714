package dev.millrace.local.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.local.template.model.Target.Input;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InputTest {

    private static final Instant ACCEPTED = Instant.parse("2026-03-02T09:00:01Z");
    private static final EventJson EVENT = Samples.event("e-1", """
            {"name": "say \\"hi\\"", "count": 3, "ratio": 1.50, "open": true, "none": null,
             "object": {"bucket": "uploads", "key": "a/b"}, "items": [{"id": 1}, {"id": 2}]}""");

    @Test
    void a_target_receives_the_whole_event_or_a_part_or_a_constant() throws Undeliverable {
        assertThat(payload(new Input.WholeEvent())).isEqualTo(EVENT.text());
        assertThat(payload(new Input.Part("$.detail.object"))).isEqualTo("{\"bucket\":\"uploads\",\"key\":\"a/b\"}");
        assertThat(payload(new Input.Part("$.detail-type"))).isEqualTo("\"DocumentSubmitted\"");
        assertThat(payload(new Input.Part("$.detail.nothing"))).isEqualTo("null");
        assertThat(payload(new Input.Constant("{\"fixed\":1}"))).isEqualTo("{\"fixed\":1}");
    }

    @Test
    void outside_quotes_a_name_stands_for_the_json_of_its_value() throws Undeliverable {
        assertThat(template("{\"n\": <name>, \"c\": <count>, \"r\": <ratio>, \"o\": <object>, \"ids\": <ids>}"))
                .isEqualTo("{\"n\": \"say \\\"hi\\\"\", \"c\": 3, \"r\": 1.50,"
                        + " \"o\": {\"bucket\":\"uploads\",\"key\":\"a/b\"}, \"ids\": [1,2]}");
    }

    @Test
    void inside_quotes_a_name_stands_for_the_text_of_its_value() throws Undeliverable {
        assertThat(template("{\"text\": \"<name>: <count> of <object>\"}"))
                .isEqualTo("{\"text\": \"say \\\"hi\\\": 3 of {bucket:uploads,key:a/b}\"}");
        assertThat(template("\"<name> is \\\"<count>\\\"\"")).isEqualTo("\"say \\\"hi\\\" is \\\"3\\\"\"");
    }

    @Test
    void a_path_without_a_value_is_an_empty_string() throws Undeliverable {
        assertThat(template("{\"a\": <missing>, \"b\": \"<missing>\"}")).isEqualTo("{\"a\": \"\", \"b\": \"\"}");
    }

    @Test
    void reserved_names_tell_of_the_rule_and_the_event() throws Undeliverable {
        assertThat(template("{\"rule\": <aws.events.rule-name>, \"arn\": \"<aws.events.rule-arn>\","
                        + " \"at\": \"<aws.events.event.ingestion-time>\"}"))
                .isEqualTo("{\"rule\": \"rule\", \"arn\": \"arn:rule\", \"at\": \"2026-03-02T09:00:01Z\"}");
        assertThat(template("{\"event\": <aws.events.event.json>}")).isEqualTo("{\"event\": " + EVENT.text() + "}");
        assertThat(template("{\"event\": <aws.events.event>}"))
                .contains("\"source\":\"millrace\"")
                .doesNotContain("detail\":");
    }

    @Test
    void a_template_that_gives_no_json_can_never_be_delivered() {
        assertThatThrownBy(() -> template("{\"a\": <name> <count>}"))
                .isInstanceOf(Undeliverable.class)
                .hasMessageContaining("does not give JSON");
    }

    @Test
    void a_template_with_an_unknown_name_or_path_is_refused_at_the_start() {
        assertThatThrownBy(() -> template("{\"a\": <unknown>}")).hasMessageContaining("<unknown>");
        assertThatThrownBy(() -> new JsonPath("detail.name")).hasMessageContaining("is not a JSON path");
        assertThatThrownBy(() -> new JsonPath("$..name")).hasMessageContaining("is not a JSON path");
    }

    @Test
    void paths_take_indexes_and_quoted_names() {
        assertThat(new JsonPath("$.detail.items[1].id").read(EVENT.json())).hasToString("Optional[2]");
        assertThat(new JsonPath("$['detail']['count']").read(EVENT.json())).hasToString("Optional[3]");
        assertThat(new JsonPath("$").read(EVENT.json())).contains(EVENT.json());
    }

    private static String template(String text) throws Undeliverable {
        var paths = Map.of(
                "name", "$.detail.name",
                "count", "$.detail.count",
                "ratio", "$.detail.ratio",
                "object", "$.detail.object",
                "ids", "$.detail.items[*].id",
                "missing", "$.detail.nothing.at.all");
        return payload(new Input.Template(paths, text));
    }

    private static String payload(Input input) throws Undeliverable {
        return Payload.of(EVENT, new Route("arn:rule", "rule", Samples.target("t", "arn:t", input)), ACCEPTED);
    }
}
