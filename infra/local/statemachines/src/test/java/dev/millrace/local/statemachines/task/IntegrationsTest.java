package dev.millrace.local.statemachines.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.local.statemachines.execution.TaskCall;
import dev.millrace.local.statemachines.json.Json;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class IntegrationsTest {

    @Test
    void the_lambda_integration_wraps_what_the_function_returns() throws Exception {
        var lambda = new LambdaTasks((function, payload) ->
                LambdaTasks.Answer.of(Json.object().put("function", function).set("got", payload)));

        var result =
                lambda.run(call("arn:aws:states:::lambda:invoke", "{\"FunctionName\":\"f\",\"Payload\":{\"n\":1}}"));

        assertThat(((TaskIntegration.Success) result).output().get("Payload"))
                .isEqualTo(Json.parse("{\"function\":\"f\",\"got\":{\"n\":1}}"));
    }

    @Test
    void a_function_arn_gets_the_arguments_and_gives_the_bare_result() throws Exception {
        var lambda = new LambdaTasks((function, payload) -> LambdaTasks.Answer.of(payload));

        assertThat(lambda.run(call("arn:aws:lambda:us-east-1:0:function:f", "[1]")))
                .isEqualTo(new TaskIntegration.Success(Json.parse("[1]")));
    }

    @Test
    void what_a_function_throws_becomes_the_name_of_the_error() throws Exception {
        var lambda = new LambdaTasks((function, payload) -> LambdaTasks.Answer.error("Transient", "later"));

        var failure = (TaskIntegration.Failure) lambda.run(call("arn:aws:lambda:us-east-1:0:function:f", "{}"));

        assertThat(failure.error()).contains("Transient");
        assertThat(failure.cause()).contains("{\"errorMessage\":\"later\",\"errorType\":\"Transient\"}");
    }

    @Test
    void events_carry_their_detail_as_text_and_name_the_execution() throws Exception {
        var requests = new ArrayList<JsonNode>();
        var bus = new EventBridgeTasks(request -> {
            requests.add(request);
            return Json.parse("{\"FailedEntryCount\":0,\"Entries\":[]}");
        });

        bus.run(call("arn:aws:states:::events:putEvents", "{\"Entries\":[{\"Source\":\"s\",\"Detail\":{\"a\":1}}]}"));

        assertThat(requests.getFirst().at("/Entries/0/Detail").stringValue()).isEqualTo("{\"a\":1}");
        assertThat(requests.getFirst().at("/Entries/0/Resources/0").stringValue())
                .isEqualTo("execution");
    }

    @Test
    void an_event_that_the_bus_refuses_fails_the_task() throws Exception {
        var bus = new EventBridgeTasks(request -> Json.parse("{\"FailedEntryCount\":1}"));

        assertThat(((TaskIntegration.Failure) bus.run(call("arn:aws:states:::events:putEvents", "{}"))).error())
                .contains("EventBridge.FailedEntry");
    }

    @Test
    void a_message_body_that_is_an_object_is_sent_as_text() throws Exception {
        var requests = new ArrayList<JsonNode>();
        var queues = new SqsTasks(request -> {
            requests.add(request);
            return Json.object().put("MessageId", "1");
        });

        queues.run(call("arn:aws:states:::sqs:sendMessage", "{\"QueueUrl\":\"q\",\"MessageBody\":{\"a\":1}}"));

        assertThat(requests.getFirst().get("MessageBody").stringValue()).isEqualTo("{\"a\":1}");
    }

    private static TaskCall call(String resource, String arguments) {
        return new TaskCall("execution", "State", 3, resource, Json.parse(arguments), Optional.empty());
    }
}
