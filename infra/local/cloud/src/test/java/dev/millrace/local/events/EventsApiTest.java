package dev.millrace.local.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class EventsApiTest {

    private static final String GOOD = """
            {"Source": "millrace", "DetailType": "DocumentSubmitted", "EventBusName": "millrace",
             "Time": 1772442000.5, "Resources": ["arn:x"], "Detail": "{\\"n\\": 1.10}"}""";

    @TempDir
    Path folder;

    private final RecordingTargets targets = new RecordingTargets();
    private EventBridge bridge;

    @BeforeEach
    void start() {
        var definitions = Samples.definitions(Samples.everything(Samples.target()));
        bridge = new EventBridge(definitions, folder, targets, _ -> {}, new StepByStep());
    }

    @AfterEach
    void stop() {
        bridge.close();
    }

    @Test
    void an_entry_becomes_an_event_in_the_shape_of_aws() {
        var answer = ok("PutEvents", "{\"Entries\": [" + GOOD + "]}");

        assertThat(answer.path("FailedEntryCount").asInt()).isZero();
        var id = answer.at("/Entries/0/EventId").asString();
        assertThat(targets.payloads())
                .containsExactly("{\"version\":\"0\",\"id\":\"" + id
                        + "\",\"detail-type\":\"DocumentSubmitted\",\"source\":\"millrace\",\"account\":\"000000000000\","
                        + "\"time\":\"2026-03-02T09:00:00Z\",\"region\":\"us-east-1\",\"resources\":[\"arn:x\"],"
                        + "\"detail\":{\"n\":1.10}}");
    }

    @Test
    void each_entry_succeeds_or_fails_on_its_own() {
        var answer = ok("PutEvents", """
                {"Entries": [{"Source": "a", "DetailType": "b"}, %s, {"Source": "a", "DetailType": "b", "Detail": "[]"},
                 {"Source": "aws.s3", "DetailType": "b", "Detail": "{}"},
                 {"Source": "a", "DetailType": "b", "Detail": "{}", "EventBusName": "unknown"}]}""".formatted(GOOD));

        assertThat(answer.path("FailedEntryCount").asInt()).isEqualTo(3);
        assertThat(answer.path("Entries").values().stream()
                        .map(it -> it.path("ErrorCode").asString("")))
                .containsExactly("InvalidArgument", "", "MalformedDetail", "NotAuthorizedForSourceException", "");
        assertThat(answer.at("/Entries/0/ErrorMessage").asString())
                .isEqualTo("Parameter Detail is not valid. Reason: Detail is a required argument.");
        assertThat(targets.delivered).hasSize(1);
    }

    @Test
    void too_many_or_too_large_entries_are_refused_as_a_whole() {
        var eleven = String.join(",", Collections.nCopies(11, GOOD));
        assertThat(error("PutEvents", "{\"Entries\": [" + eleven + "]}")).isEqualTo("ValidationException");
        assertThat(error("PutEvents", "{\"Entries\": []}")).isEqualTo("ValidationException");
        var large = GOOD.replace("1.10", "\\\"" + "x".repeat(300_000) + "\\\"");
        assertThat(error("PutEvents", "{\"Entries\": [" + large + "]}")).isEqualTo("ValidationException");
        assertThat(targets.delivered).isEmpty();
    }

    @Test
    void a_pattern_can_be_tested() {
        var request =
                "{\"EventPattern\": \"{\\\"source\\\":[\\\"a\\\"]}\", \"Event\": \"{\\\"source\\\":\\\"%s\\\"}\"}";
        assertThat(ok("TestEventPattern", request.formatted("a")).path("Result").asBoolean())
                .isTrue();
        assertThat(ok("TestEventPattern", request.formatted("b")).path("Result").asBoolean())
                .isFalse();
        assertThat(error("TestEventPattern", "{\"EventPattern\": \"{}\", \"Event\": \"{}\"}"))
                .isEqualTo("InvalidEventPatternException");
    }

    @Test
    void buses_and_rules_can_be_looked_up() {
        assertThat(ok("ListRules", "{\"EventBusName\": \"millrace\"}")
                        .at("/Rules/0/Name")
                        .asString())
                .isEqualTo("everything");
        assertThat(ok("DescribeEventBus", "{}").path("Arn").asString()).endsWith(":event-bus/default");
        assertThat(error("DescribeEventBus", "{\"Name\": \"unknown\"}")).isEqualTo("ResourceNotFoundException");
        assertThat(error("PutRule", "{}")).isEqualTo("UnknownOperationException");
        assertThat(error("PutEvents", "{")).isEqualTo("SerializationException");
    }

    private JsonNode ok(String operation, String body) {
        var reply = handle(operation, body);
        assertThat(reply.status()).as(reply.json()).isEqualTo(200);
        return EventJson.MAPPER.readTree(reply.json());
    }

    private String error(String operation, String body) {
        var reply = handle(operation, body);
        assertThat(reply.status()).as(reply.json()).isEqualTo(400);
        return EventJson.MAPPER.readTree(reply.json()).path("__type").asString();
    }

    private Reply handle(String operation, String body) {
        return new EventsApi(bridge).handle("AWSEvents." + operation, body.getBytes(UTF_8));
    }
}
