package dev.millrace.local.dynamodb;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;

/// The part as the launcher starts it: a process of its own, which can be killed and started again on its data.
final class RunningDynamoDb implements AutoCloseable {

    static final String TABLE = "claims";

    private final Path data;
    private final int port;
    private final DynamoDbClient client;
    private Process process;

    private RunningDynamoDb(Path data, int port) throws IOException {
        this.data = data;
        this.port = port;
        process = launch();
        client = DynamoDbClient.builder()
                .endpointOverride(URI.create("http://127.0.0.1:" + port))
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    static RunningDynamoDb on(Path data) throws IOException {
        return new RunningDynamoDb(data, freePort());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    DynamoDbClient client() {
        return client;
    }

    Process process() {
        return process;
    }

    int port() {
        return port;
    }

    /// `kill -9`.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void startAgain() throws IOException {
        process = launch();
    }

    void createTable() {
        client.createTable(create -> create.tableName(TABLE)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(AttributeDefinition.builder()
                        .attributeName("id")
                        .attributeType("S")
                        .build())
                .keySchema(KeySchemaElement.builder()
                        .attributeName("id")
                        .keyType("HASH")
                        .build()));
    }

    boolean has(String id) {
        return client.getItem(get -> get.tableName(TABLE).key(key(id))).hasItem();
    }

    static Map<String, AttributeValue> key(String id) {
        return Map.of("id", AttributeValue.fromS(id));
    }

    @Override
    public void close() throws InterruptedException {
        client.close();
        kill();
    }

    private Process launch() throws IOException {
        var java = ProcessHandle.current().info().command().orElse("java");
        var natives = "-Dsqlite4java.library.path=" + System.getProperty("natives");
        var started = new ProcessBuilder(
                        java,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx128m",
                        natives,
                        "-cp",
                        System.getProperty("java.class.path"),
                        DynamoDbMain.class.getName(),
                        "" + port,
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var lines = new BufferedReader(new InputStreamReader(started.getInputStream(), UTF_8));
        for (var line = lines.readLine(); line == null || !line.startsWith("READY"); line = lines.readLine()) {
            if (line == null) {
                throw new IOException("DynamoDB Local did not start");
            }
        }
        return started;
    }
}
