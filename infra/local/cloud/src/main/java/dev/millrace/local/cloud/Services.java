package dev.millrace.local.cloud;

import dev.millrace.local.events.Definitions;
import dev.millrace.local.events.EventBridge;
import dev.millrace.local.events.EventJson;
import dev.millrace.local.events.EventsApi;
import dev.millrace.local.events.S3Notifications;
import dev.millrace.local.http.Connections;
import dev.millrace.local.lambda.InvocationRefused;
import dev.millrace.local.lambda.LambdaSettings;
import dev.millrace.local.lambda.LocalLambda;
import dev.millrace.local.lambda.RuntimeEnvironment;
import dev.millrace.local.logs.FunctionLogs;
import dev.millrace.local.queues.EventSourceMapping;
import dev.millrace.local.queues.Invoker;
import dev.millrace.local.secrets.KmsApi;
import dev.millrace.local.secrets.SecretsManagerApi;
import dev.millrace.local.secrets.StoredSecrets;
import dev.millrace.local.statemachines.StateMachines;
import dev.millrace.local.statemachines.api.StepFunctionsApi;
import dev.millrace.local.template.Deployment;
import dev.millrace.local.template.model.Application;
import dev.millrace.local.template.model.QueueSource;
import dev.millrace.local.xray.LocalXRay;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The services that run in the launcher itself. They know each other: Lambda, Step Functions and EventBridge call one
/// another in every direction, so each is asked for when it is called and not before.
final class Services {

    private static final int SEGMENTS_SHOWN = 1000;

    private final Application application;
    private final Ports ports;
    private final Queues queues;
    private final Closing closing;
    private final Path data;
    private final LocalLambda lambda;
    private final StateMachines workflows;
    private final EventBridge events;
    private final EventsApi eventsApi;

    Services(
            CloudSettings settings,
            Application application,
            Ports ports,
            Queues queues,
            Closing closing,
            Consumer<EventJson> observer) {
        this.application = application;
        this.ports = ports;
        this.queues = queues;
        this.closing = closing;
        this.data = settings.data().toAbsolutePath();
        var targets = new Targets(queues, this::lambda, this::workflows);
        lambda = closing.add(startLambda(settings, targets));
        workflows = closing.add(Workflows.open(
                data.resolve("workflows"), application.stateMachines(), lambda, this::putEvents, queues));
        events = closing.add(new EventBridge(
                new Definitions(application.buses(), application.rules(), application.schedules()),
                data.resolve("events"),
                targets,
                observer,
                Clock.systemUTC()));
        eventsApi = new EventsApi(events);
    }

    LocalLambda lambda() {
        return lambda;
    }

    StateMachines workflows() {
        return workflows;
    }

    EventBridge events() {
        return events;
    }

    /// What the services' port answers.
    ServiceApi api(Connections connections) {
        var stepFunctions = new StepFunctionsApi(workflows);
        var notifications = new S3Notifications(events);
        var secrets = new StoredSecrets(data.resolve("secrets"));
        return new ServiceApi(
                Map.of(
                        "TrentService",
                        new KmsApi(application.keys(), secrets)::handle,
                        "secretsmanager",
                        new SecretsManagerApi(application.secrets(), secrets, LocalDesks.settings(ports))::handle,
                        "AWSStepFunctions",
                        (target, body) -> {
                            var response = stepFunctions.handle(target, body);
                            return ServiceApi.json(response.status(), StepFunctionsApi.CONTENT_TYPE, response.bytes());
                        },
                        "AWSEvents",
                        (target, body) -> {
                            var response = eventsApi.handle(target, body);
                            return ServiceApi.json(
                                    response.status(),
                                    "application/x-amz-json-1.1",
                                    response.json().getBytes(StandardCharsets.UTF_8));
                        }),
                notifications::accept,
                connections);
    }

    /// Begins to feed queues to functions.
    List<EventSourceMapping> startMappings() {
        return application.queueSources().stream()
                .filter(QueueSource::enabled)
                .map(source -> closing.add(new EventSourceMapping(
                        Clients.sqs(ports), queues.url(source.queueArn()).orElseThrow(), source, this::invoke)))
                .toList();
    }

    private LocalLambda startLambda(CloudSettings settings, Targets targets) {
        var xray = closing.add(LocalXRay.start(data.resolve("traces"), SEGMENTS_SHOWN));
        var environment =
                new RuntimeEnvironment(Deployment.REGION, Deployment.ACCOUNT, Clients.variables(ports, xray.address()));
        return LocalLambda.start(
                LambdaSettings.of(data, settings.part("cloud/target/dist/runtime"))
                        .withPort(ports.lambda()),
                () -> environment,
                FunctionDefinitions.of(application),
                new FunctionLogs(data.resolve("logs")),
                targets);
    }

    private Invoker.Answer invoke(String functionArn, byte[] payload) {
        try {
            var result = lambda.invoke(functionArn, payload);
            return new Invoker.Answer(!result.succeeded(), result.payload());
        } catch (InvocationRefused refused) {
            return new Invoker.Answer(true, new byte[0]);
        }
    }

    /// Puts one event of the application's own on a bus.
    void publish(String bus, String detailType, String detail) {
        var entry = JsonMapper.shared()
                .createObjectNode()
                .put("Source", "millrace")
                .put("DetailType", detailType)
                .put("EventBusName", bus)
                .put("Detail", detail);
        var request = JsonMapper.shared().createObjectNode();
        request.putArray("Entries").add(entry);
        var response = putEvents(request);
        if (response.path("FailedEntryCount").asInt(0) > 0) {
            throw new IllegalStateException("The bus refused the event: " + response);
        }
    }

    private JsonNode putEvents(JsonNode request) {
        var response =
                eventsApi.handle("AWSEvents.PutEvents", JsonMapper.shared().writeValueAsBytes(request));
        return JsonMapper.shared().readTree(response.json());
    }
}
