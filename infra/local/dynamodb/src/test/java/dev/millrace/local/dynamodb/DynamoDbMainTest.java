package dev.millrace.local.dynamodb;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;

class DynamoDbMainTest {

    private static final String TABLE = "claims";

    @TempDir
    private Path data;

    private int port;
    private Process process;
    private DynamoDbClient client;

    @BeforeEach
    void start() throws IOException {
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        process = launch();
        client = DynamoDbClient.builder()
                .endpointOverride(URI.create("http://127.0.0.1:" + port))
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    @AfterEach
    void stop() throws InterruptedException {
        client.close();
        process.destroyForcibly().waitFor();
    }

    @Test
    void every_acknowledged_write_survives_a_kill() throws Exception {
        createTable();
        var acknowledged = writeUntilKilled();
        process = launch();

        assertThat(acknowledged).isNotEmpty();
        assertThat(acknowledged)
                .allSatisfy(id -> assertThat(
                                client.getItem(get -> get.tableName(TABLE).key(key(id)))
                                        .hasItem())
                        .isTrue());
    }

    @Test
    void a_conditional_write_is_refused_when_the_item_exists() {
        createTable();
        client.putItem(put -> put.tableName(TABLE).item(key("once")));

        assertThatThrownBy(() -> client.putItem(
                        put -> put.tableName(TABLE).item(key("once")).conditionExpression("attribute_not_exists(id)")))
                .isInstanceOf(ConditionalCheckFailedException.class);
    }

    @Test
    void it_listens_on_loopback_only_and_ends_with_its_parent() throws Exception {
        for (var network : NetworkInterface.networkInterfaces().toList()) {
            network.inetAddresses()
                    .filter(address -> !address.isLoopbackAddress())
                    .forEach(address ->
                            assertThatThrownBy(() -> connect(address)).isInstanceOf(IOException.class));
        }

        process.getOutputStream().close();

        assertThat(process.waitFor(5, TimeUnit.SECONDS)).isTrue();
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

    private void createTable() {
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

    private Iterable<String> writeUntilKilled() throws InterruptedException {
        var acknowledged = new ConcurrentSkipListSet<String>();
        try (var executor = Executors.newFixedThreadPool(4)) {
            for (var writer = 0; writer < 4; writer++) {
                var name = writer;
                executor.submit(() -> {
                    for (var i = 0; process.isAlive(); i++) {
                        put(name + "-" + i, acknowledged);
                    }
                });
            }
            Thread.sleep(1_500);
            process.destroyForcibly().waitFor();
        }
        return acknowledged;
    }

    private void put(String id, ConcurrentSkipListSet<String> acknowledged) {
        try {
            client.putItem(put -> put.tableName(TABLE).item(key(id)));
            acknowledged.add(id);
        } catch (SdkException killed) {
            Thread.currentThread().interrupt();
        }
    }

    private void connect(InetAddress address) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 500);
        }
    }

    private static Map<String, AttributeValue> key(String id) {
        return Map.of("id", AttributeValue.fromS(id));
    }
}
