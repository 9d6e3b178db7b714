package dev.millrace.local.cloud;

import dev.millrace.local.process.DataFolderInUse;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The state machines of a local cloud for tools that start one and watch it: of the launcher that runs on the data
/// folder, or else of one that is started for as long as this is open.
public final class RunningWorkflows implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Closing closing = new Closing();
    private final HttpClient http = closing.add(HttpClient.newHttpClient());
    private final CloudSettings settings;
    private final Ports ports;

    private RunningWorkflows(CloudSettings settings) throws IOException, InterruptedException {
        this.settings = settings;
        try {
            startUnlessRunning();
            ports = Ports.lastOf(settings.data());
        } catch (IOException | InterruptedException | RuntimeException e) {
            closing.close();
            throw e;
        }
    }

    /// Finds the launcher on the settings' data folder, or starts one.
    public static RunningWorkflows open(CloudSettings settings) throws IOException, InterruptedException {
        return new RunningWorkflows(settings);
    }

    private void startUnlessRunning() throws IOException, InterruptedException {
        try {
            closing.add(LocalCloud.start(settings));
        } catch (DataFolderInUse _) {
            settings.journal().accept("Millrace runs on %s already: asking it.".formatted(settings.data()));
        }
    }

    /// Starts an execution.
    ///
    /// @param machine its logical id in the template
    /// @return what the execution is called
    public String start(String machine, Map<String, String> input) throws IOException, InterruptedException {
        var arn = Applications.read(settings.home(), ports).stateMachines().stream()
                .filter(it -> it.logicalId().equals(machine))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The template has no state machine " + machine))
                .arn();
        var request = Map.of("stateMachineArn", arn, "input", JSON.writeValueAsString(input));
        return call("StartExecution", request).path("executionArn").asString();
    }

    /// How an execution stands: `status`, and `output`, or `error` and `cause`, once it has ended.
    public JsonNode describe(String execution) throws IOException, InterruptedException {
        return call("DescribeExecution", Map.of("executionArn", execution));
    }

    /// What its last state said; missing before the first has ended.
    public JsonNode lastOutput(String execution) throws IOException, InterruptedException {
        var newest = Map.of("executionArn", execution, "reverseOrder", true, "maxResults", 20);
        for (var event : call("GetExecutionHistory", newest).path("events")) {
            var output = event.at("/stateExitedEventDetails/output");
            if (output.isString()) {
                return JSON.readTree(output.asString());
            }
        }
        return JSON.missingNode();
    }

    private JsonNode call(String action, Map<String, ?> body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(Ports.url(ports.services()))
                .header("X-Amz-Target", "AWSStepFunctions." + action)
                .timeout(Duration.ofSeconds(60))
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                .build();
        var response = http.send(request, BodyHandlers.ofByteArray());
        var answer = JSON.readTree(response.body());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(answer.path("message").asString(action + " failed"));
        }
        return answer;
    }

    @Override
    public void close() {
        closing.close();
    }
}
