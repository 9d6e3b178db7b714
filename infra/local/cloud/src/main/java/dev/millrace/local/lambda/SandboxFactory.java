package dev.millrace.local.lambda;

import dev.millrace.local.http.LoopbackServer;
import dev.millrace.local.logs.FunctionLogs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.function.Supplier;

/// Starts sandboxes.
final class SandboxFactory {

    private final LambdaSettings settings;
    private final Supplier<RuntimeEnvironment> environment;
    private final FunctionLogs logs;
    private final Path cache;

    SandboxFactory(LambdaSettings settings, Supplier<RuntimeEnvironment> environment, FunctionLogs logs) {
        this.settings = settings;
        this.environment = environment;
        this.logs = logs;
        this.cache = settings.data().resolve("cache").resolve("lambda").toAbsolutePath();
    }

    /// Starts a JVM; it loads the function meanwhile.
    Sandbox start(FunctionDefinition function) {
        var around = environment.get();
        var api = new RuntimeApi(function, around.arnOf(function.name()));
        var server = LoopbackServer.start(0, api);
        try {
            var classPath = classPath(function);
            var archive = ClassArchive.of(
                    function.name(), classPath, cache, settings.archiveLimit().isPositive());
            var flags = new ArrayList<>(archive.jvmFlags());
            flags.add(NativeLibrary.flag(classPath.jars(), cache));
            flags.add("-XX:ErrorFile=" + cache.resolve(function.name() + "-crash-%p.log"));
            var command = SandboxCommand.of(function, around, classPath, flags, "127.0.0.1:" + server.port());
            var process = start(command);
            var log = new LogPump(process, logs.of(function.name()));
            log.platform("INIT_START Runtime Version: java:" + Runtime.version().feature());
            return new Sandbox(function, api, server, process, log, archive, settings.initLimit());
        } catch (IOException e) {
            server.close();
            throw new UncheckedIOException("Cannot start a sandbox for " + function.name(), e);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private synchronized SandboxClassPath classPath(FunctionDefinition function) throws IOException {
        return SandboxClassPath.of(function, settings.runtime(), cache);
    }

    private static Process start(SandboxCommand command) throws IOException {
        var builder = new ProcessBuilder(command.arguments())
                .directory(command.workingFolder().toFile())
                .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(command.environment());
        return builder.start();
    }
}
