package dev.millrace.local.lambda;

import dev.millrace.local.http.LoopbackServer;
import dev.millrace.local.logs.FunctionLogs;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/// The Lambda service on loopback.
///
/// Each function runs in JVMs of its own, as deployed, under AWS's runtime interface client. Callers reach it through
/// the Invoke API at [#endpoint()] or, inside the launcher, through [#invoke] and [#send].
public final class LocalLambda implements AutoCloseable {

    private static final int MAX_SYNC = 6 * 1024 * 1024;
    private static final int MAX_ASYNC = 1024 * 1024;

    private final LambdaSettings settings;
    private final Supplier<RuntimeEnvironment> environment;
    private final Map<String, FunctionRunner> functions;
    private final AsyncInvoker async;
    private final LoopbackServer server;
    private final IdleReaper reaper;
    private final ExecutorService starters = Executors.newVirtualThreadPerTaskExecutor();

    private LocalLambda(
            LambdaSettings settings,
            Supplier<RuntimeEnvironment> environment,
            List<FunctionDefinition> definitions,
            FunctionLogs logs,
            Destinations destinations) {
        this.settings = settings;
        this.environment = environment;
        this.server = LoopbackServer.start(settings.port(), new InvokeApi(this));
        var factory = new SandboxFactory(settings, this::surroundings, logs);
        this.functions = runners(definitions, factory, settings.sandboxesPerFunction());
        var journal = EventJournal.open(settings.data().resolve("lambda").resolve("events.journal"));
        var outcomes = new AsyncOutcomes(destinations, this::arnOf, logs);
        this.async =
                new AsyncInvoker(journal, functions, settings.sandboxesPerFunction(), settings.retryDelays(), outcomes);
        this.reaper = new IdleReaper(functions.values(), settings);
    }

    /// Starts the service; functions start when they are first needed.
    ///
    /// @param environment asked each time a sandbox starts, so that services may be started after this one
    public static LocalLambda start(
            LambdaSettings settings,
            Supplier<RuntimeEnvironment> environment,
            List<FunctionDefinition> functions,
            FunctionLogs logs,
            Destinations destinations) {
        var lambda = new LocalLambda(settings, environment, functions, logs, destinations);
        lambda.async.start();
        lambda.reaper.start();
        return lambda;
    }

    /// Where the Invoke API listens.
    public URI endpoint() {
        return server.uri();
    }

    /// Every function, in the order of the template.
    public List<FunctionDefinition> functions() {
        return functions.values().stream().map(FunctionRunner::definition).toList();
    }

    /// The ARN of a function.
    public String arnOf(String function) {
        return environment.get().arnOf(function);
    }

    /// Runs a function and waits for its answer (`RequestResponse`).
    ///
    /// @param function name or ARN, with or without a qualifier
    /// @throws InvocationRefused when it was not run
    public InvocationResult invoke(String function, byte[] payload) {
        return invoke(function, Invocation.of(payload));
    }

    /// Accepts an event and answers at once (`Event`); it is then handled at least once, also across a restart.
    ///
    /// @return the request id
    /// @throws InvocationRefused when it was not accepted
    public String send(String function, byte[] payload) {
        return send(function, Invocation.of(payload));
    }

    /// Has a sandbox of the function ready. Functions may be warmed side by side.
    ///
    /// @return done when it is; failed, saying why, when the function cannot be loaded
    public CompletableFuture<Void> warm(String function) {
        var runner = find(function);
        return CompletableFuture.runAsync(
                () -> runner.warm().ifPresent(error -> {
                    throw new IllegalStateException(
                            "%s cannot be loaded: %s".formatted(function, new String(error, StandardCharsets.UTF_8)));
                }),
                starters);
    }

    /// Ends every sandbox. Events that were accepted stay for the next run.
    @Override
    public void close() {
        server.close();
        async.stop();
        reaper.close();
        try (var closing = Executors.newVirtualThreadPerTaskExecutor()) {
            functions.values().forEach(one -> closing.execute(() -> one.pool().close(settings.archiveLimit())));
        }
        starters.shutdownNow();
        async.close();
    }

    InvocationResult invoke(String function, Invocation invocation) {
        var runner = find(function);
        check(invocation.payload(), MAX_SYNC);
        return runner.run(invocation);
    }

    String send(String function, Invocation invocation) {
        var runner = find(function);
        check(invocation.payload(), MAX_ASYNC);
        async.accept(runner.definition().name(), invocation);
        return invocation.id();
    }

    FunctionRunner find(String nameOrArn) {
        var runner = functions.get(FunctionName.plain(nameOrArn));
        if (runner == null) {
            var name = FunctionName.plain(nameOrArn);
            throw new InvocationRefused(InvocationRefused.Reason.NOT_FOUND, "Function not found: " + arnOf(name));
        }
        return runner;
    }

    private RuntimeEnvironment surroundings() {
        var given = environment.get();
        var variables = new LinkedHashMap<>(given.variables());
        variables.put("AWS_ENDPOINT_URL_LAMBDA", endpoint().toString());
        return new RuntimeEnvironment(given.region(), given.account(), variables);
    }

    private static void check(byte[] payload, int limit) {
        if (payload.length > limit) {
            throw new InvocationRefused(
                    InvocationRefused.Reason.TOO_LARGE,
                    "Request must be smaller than %d bytes for the InvokeFunction operation".formatted(limit));
        }
        if (!LambdaJson.isJson(payload)) {
            throw new InvocationRefused(
                    InvocationRefused.Reason.NOT_JSON,
                    "Could not parse request body into json: the payload is not JSON");
        }
    }

    private static Map<String, FunctionRunner> runners(
            List<FunctionDefinition> definitions, SandboxFactory factory, int sandboxes) {
        var runners = new LinkedHashMap<String, FunctionRunner>();
        for (var one : definitions) {
            var size = Math.max(1, Math.min(sandboxes, one.reservedConcurrency().orElse(sandboxes)));
            runners.put(one.name(), new FunctionRunner(one, new SandboxPool(() -> factory.start(one), size)));
        }
        return runners;
    }
}
