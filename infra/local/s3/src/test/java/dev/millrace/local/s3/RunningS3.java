package dev.millrace.local.s3;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/// The S3 part in a process of its own, as the local cloud runs it, and a client for it.
final class RunningS3 implements AutoCloseable {

    static final String QUIET = "quiet";
    static final String WATCHED = "watched";

    private final Path data;
    private final URI listener;
    private final int port;
    private Process process;
    private final S3Client client;

    RunningS3(Path data, URI listener) throws IOException {
        this.data = data;
        this.listener = listener;
        this.port = freePort();
        this.process = start();
        this.client = S3Client.builder()
                .endpointOverride(URI.create("http://127.0.0.1:" + port))
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClientBuilder(Apache5HttpClient.builder().maxConnections(64))
                .build();
    }

    S3Client client() {
        return client;
    }

    Process process() {
        return process;
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void restart() throws IOException {
        process = start();
    }

    @Override
    public void close() throws InterruptedException {
        client.close();
        kill();
    }

    private Process start() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx96m",
                "-cp",
                System.getProperty("java.class.path"),
                S3Main.class.getName()));
        command.addAll(List.of("--port", "" + port, "--data", data.toString(), "--notify", listener.toString()));
        command.addAll(List.of("--bucket", QUIET, "--notifying-bucket", WATCHED));
        var started = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var lines = new BufferedReader(new InputStreamReader(started.getInputStream(), UTF_8));
        for (var line = lines.readLine(); line == null || !line.startsWith("READY"); line = lines.readLine()) {
            if (line == null) {
                throw new IOException("S3 did not start");
            }
        }
        return started;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
