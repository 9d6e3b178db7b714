package dev.millrace.local.queues;

import dev.millrace.local.template.model.Queue;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;

/// The real service as a child process.
final class LocalSqs implements AutoCloseable {

    private static final Path LIBRARIES = Path.of("../sqs/target/dist/lib");

    private final Path folder;
    private final Path queues;
    private final int port;
    private Process process;

    private LocalSqs(Path folder, Path queues, int port) throws IOException {
        this.folder = folder;
        this.queues = queues;
        this.port = port;
        this.process = start();
    }

    static boolean isBuilt() {
        return Files.isDirectory(LIBRARIES);
    }

    static LocalSqs start(Path folder, List<Queue> queues) throws IOException {
        var file = Files.writeString(folder.resolve("queues.json"), QueueConfiguration.of(queues));
        return new LocalSqs(folder, file, freePort());
    }

    static String url(int port, String name) {
        return "http://127.0.0.1:%d/000000000000/%s".formatted(port, name);
    }

    String url(String name) {
        return url(port, name);
    }

    SqsClient client() {
        return SqsClient.builder()
                .endpointOverride(URI.create("http://127.0.0.1:" + port))
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    void killAndRestart() throws IOException, InterruptedException {
        process.destroyForcibly().waitFor();
        process = start();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private Process start() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var started = new ProcessBuilder(
                        java,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx128m",
                        "-cp",
                        LIBRARIES + "/*",
                        "dev.millrace.local.sqs.SqsMain",
                        String.valueOf(port),
                        folder.resolve("data").toString(),
                        queues.toString())
                .redirectError(folder.resolve("sqs.log").toFile())
                .start();
        var firstLine = started.inputReader().readLine();
        if (!"READY".equals(firstLine)) {
            throw new IllegalStateException("SQS did not start: " + Files.readString(folder.resolve("sqs.log")));
        }
        return started;
    }
}
