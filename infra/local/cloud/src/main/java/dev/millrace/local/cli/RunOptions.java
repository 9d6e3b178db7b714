package dev.millrace.local.cli;

import dev.millrace.local.cloud.CloudSettings;
import dev.millrace.local.cloud.LocalCloud;
import dev.millrace.local.cloud.RunningWorkflows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/// What every command that starts the local cloud takes.
final class RunOptions {

    private static final long LEAST_FREE_BYTES = 512L * 1024 * 1024;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "Port of the HTTP API; 0 for a free one (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "Where all state is kept (default: .millrace in the checkout).")
    private Path data = home().resolve(".millrace");

    /// Starts it, saying so: it takes some seconds.
    LocalCloud start() throws IOException, InterruptedException {
        Files.createDirectories(data);
        long free = Files.getFileStore(data).getUsableSpace();
        if (free < LEAST_FREE_BYTES) {
            throw new IllegalStateException(
                    "Only %d MiB are free on the disk of %s, and the local cloud needs %d. Free some space or choose another folder with --data."
                            .formatted(free >> 20, data, LEAST_FREE_BYTES >> 20));
        }
        return LocalCloud.start(settings());
    }

    /// The state machines of the launcher that runs on the data folder, or of one started for the while.
    RunningWorkflows workflows() throws IOException, InterruptedException {
        return RunningWorkflows.open(settings());
    }

    private CloudSettings settings() {
        return new CloudSettings(home(), data, port, System.err::println);
    }

    static Path home() {
        return Path.of(System.getProperty("millrace.home", "."))
                .toAbsolutePath()
                .normalize();
    }

    static Path sampleTickets() {
        return home().resolve("infra/local/samples/tickets");
    }

    static Path samples() {
        return home().resolve("infra/local/samples/documents");
    }
}
