package dev.millrace.local.cloud;

import dev.millrace.local.corpus.FilePart;
import dev.millrace.local.corpus.Upload;
import dev.millrace.local.http.Connections;
import dev.millrace.local.http.HttpApi;
import dev.millrace.local.http.LoopbackServer;
import dev.millrace.local.identity.TokenIssuer;
import dev.millrace.local.ingestion.StatusPage;
import dev.millrace.local.ingestion.Tally;
import dev.millrace.local.lambda.LambdaIntegration;
import dev.millrace.local.process.Child;
import dev.millrace.local.process.Children;
import dev.millrace.local.process.DataFolder;
import dev.millrace.local.process.StablePorts;
import dev.millrace.local.queues.EventSourceMapping;
import dev.millrace.local.statemachines.execution.Outcome;
import dev.millrace.local.template.model.Application;
import dev.millrace.local.template.model.QueueSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The whole application of `template.yaml` on this machine, running.
public final class LocalCloud implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    private final Closing closing = new Closing();
    private final Tally tally = new Tally();
    private final Connections connections = new Connections(HEARTBEAT);
    private final Application application;
    private final TokenIssuer issuer;
    private final Queues queues;
    private final S3Client s3;
    private final Services services;
    private final List<EventSourceMapping> mappings;
    private final HttpApi api;
    private final URI desks;

    private LocalCloud(CloudSettings settings) throws IOException, InterruptedException {
        try {
            var data = closing.add(DataFolder.claim(settings.data()));
            var ports = Ports.choose(new StablePorts(data), settings.apiPort());
            // The API comes up last; that its port is taken should be said before anything starts.
            LoopbackServer.start(ports.api(), exchange -> exchange.close()).close();
            application = Applications.read(settings.home(), ports);
            var parts =
                    new Parts(settings, ports).start(application, closing.add(new Children(data, settings.journal())));
            issuer = new TokenIssuer(
                    Ports.url(ports.api()).toString(),
                    Applications.AUDIENCE,
                    data.path().resolve("identity"),
                    Clock.systemUTC());
            queues = new Queues(application, Clients.sqs(ports));
            s3 = Clients.s3(ports);
            await(parts, ports);
            desks = Ports.url(ports.serviceDesk());
            services = new Services(
                    settings,
                    application,
                    ports,
                    queues,
                    closing,
                    event -> tally.note(event.detailType(), event.detail()));
            closing.add(LoopbackServer.start(ports.services(), services.api(connections)));
            services.workflows().resume();
            mappings = services.startMappings();
            api = closing.add(startApi(ports));
        } catch (IOException | InterruptedException | RuntimeException e) {
            closing.close();
            throw e;
        }
    }

    /// Starts everything and returns when it answers. What an earlier run left unfinished goes on.
    ///
    /// @throws RuntimeException with a sentence that says what to do
    public static LocalCloud start(CloudSettings settings) throws IOException, InterruptedException {
        return new LocalCloud(settings);
    }

    /// Where the HTTP API listens.
    public URI api() {
        return api.uri();
    }

    /// A token for a reader, valid for an hour.
    ///
    /// @param tier the clearance: `public`, `internal` or `restricted`
    public String token(String tenant, String tier) {
        return issuer.issue(Map.of("tenant", tenant, "tier", tier, "sub", "demo"));
    }

    /// A token for somebody who decides what waits for a tenant, valid for an hour.
    public String approversToken(String tenant) {
        return issuer.issue(Map.of(
                "tenant", tenant, "tier", "internal", "sub", "approver", "scope", "approvals:read approvals:decide"));
    }

    /// Puts an object into the bucket whose uploads are ingested.
    public void upload(Upload upload) {
        var content = upload.content();
        var body = RequestBody.fromContentProvider(() -> open(content), content.length(), "application/octet-stream");
        s3.putObject(request -> request.bucket(uploadBucket()).key(upload.key()), body);
    }

    /// Calls a function and waits for what it returns.
    ///
    /// @throws IllegalStateException if it fails, with what it says
    public JsonNode call(String logicalId, Object input) {
        var function = application.functions().stream()
                .filter(each -> each.logicalId().equals(logicalId))
                .findFirst()
                .orElseThrow();
        var result = services.lambda().invoke(function.name(), JSON.writeValueAsBytes(input));
        var output = JSON.readTree(result.payload());
        if (!result.succeeded()) {
            throw new IllegalStateException("%s failed: %s".formatted(logicalId, output));
        }
        return output;
    }

    /// Puts an event on the bus of the application.
    public void publish(String detailType, Object detail) {
        services.publish(application.buses().getFirst().name(), detailType, JSON.writeValueAsString(detail));
    }

    /// Puts an object into the bucket whose uploads are ingested, where nothing looks for documents.
    ///
    /// @return where it lies: bucket and key
    public Map<String, String> keep(String key, byte[] content) {
        s3.putObject(request -> request.bucket(uploadBucket()).key(key), RequestBody.fromBytes(content));
        return Map.of("bucket", uploadBucket(), "key", key);
    }

    /// Where the service desks of this machine show their tickets.
    public URI desks() {
        return desks;
    }

    /// What the suite announced of one kind since this process started.
    public List<JsonNode> announced(String detailType) {
        return tally.announced(detailType);
    }

    /// What became of documents since this process started.
    public Tally tally() {
        return tally;
    }

    /// Gets a function ready before it is needed.
    public void warm(String logicalId) {
        application.functions().stream()
                .filter(function -> function.logicalId().equals(logicalId))
                .forEach(function -> services.lambda().warm(function.name()));
    }

    /// Whether nothing is under way: no event, no message, no execution. Executions are looked at first, too: that
    /// costs nothing, and most often answers before the queues need to be asked.
    public boolean isIdle() {
        return noneRuns()
                && services.events().isIdle()
                && application.queueSources().stream()
                        .map(QueueSource::queueArn)
                        .allMatch(queues::isEmpty)
                && mappings.stream().allMatch(EventSourceMapping::isIdle)
                && noneRuns();
    }

    @Override
    public void close() {
        closing.close();
    }

    /// What waits for somebody to send its task token may wait for days, and is not under way.
    private boolean noneRuns() {
        return application.stateMachines().stream()
                .flatMap(machine ->
                        services.workflows().executions(machine.arn(), Optional.of(Outcome.Status.RUNNING)).stream())
                .allMatch(execution -> waitsForToken(execution.arn()));
    }

    private boolean waitsForToken(String executionArn) {
        var last = services.workflows().history(executionArn).getLast();
        return last.path("type").asString("").equals("TaskSubmitted");
    }

    private static InputStream open(FilePart content) {
        try {
            return content.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String uploadBucket() {
        return application.buckets().stream()
                .filter(bucket -> bucket.notifiesEventBridge())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The template has no bucket that notifies EventBridge"))
                .name();
    }

    private HttpApi startApi(Ports ports) {
        var routes = new Routes(application, issuer);
        var settings = routes.settings(ports.api(), List.of(new StatusPage(this::isIdle, tally).mount()))
                .withConnections(connections);
        return HttpApi.start(settings, routes.routes(), new LambdaIntegration(services.lambda()));
    }

    private void await(List<Child> parts, Ports ports) throws InterruptedException {
        for (var part : parts) {
            part.awaitReady();
        }
        try (var dynamoDb = Clients.dynamoDb(ports)) {
            Provisioning.create(application.tables(), dynamoDb);
        }
    }
}
