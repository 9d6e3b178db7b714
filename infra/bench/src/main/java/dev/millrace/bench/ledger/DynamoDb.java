package dev.millrace.bench.ledger;

import dev.millrace.local.process.JavaCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/// AWS's DynamoDB Local on an empty folder, in a process of its own.
public final class DynamoDb implements AutoCloseable {

    /// The table of a ledger, empty at first.
    public static final String TABLE = "ledger";

    private final Process process;
    private final int port;
    private final DynamoDbClient client;

    private DynamoDb(Process process, int port) {
        this.process = process;
        this.port = port;
        this.client = client(port);
    }

    /// Starts it and creates the table.
    ///
    /// @param home the folder of the checkout
    /// @param data where it keeps its tables
    public static DynamoDb start(Path home, Path data) throws IOException {
        var dist = home.resolve("infra/local/dynamodb/target/dist").toAbsolutePath();
        var port = freePort();
        // It works for minutes on end, so it is worth compiling well.
        var command = JavaCommand.withHeap("1g")
                .flag("-XX:TieredStopAtLevel=4")
                .property("sqlite4java.library.path", dist.resolve("native"))
                .run(dist.resolve("lib"), "dev.millrace.local.dynamodb.DynamoDbMain", port, data);
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        awaitReady(process);
        Thread.ofVirtual().start(() -> discardOutput(process));
        var started = new DynamoDb(process, port);
        started.createTable();
        return started;
    }

    DynamoDbClient client() {
        return client;
    }

    /// Where it answers.
    public URI address() {
        return address(port);
    }

    @Override
    public void close() throws InterruptedException {
        client.close();
        process.destroy();
        process.waitFor();
    }

    private static void awaitReady(Process process) throws IOException {
        var lines = process.inputReader();
        var line = lines.readLine();
        while (line != null && !line.startsWith("READY")) {
            line = lines.readLine();
        }
        if (line == null) {
            throw new IllegalStateException("DynamoDB Local does not start: build infra/local/dynamodb first");
        }
    }

    private static void discardOutput(Process process) {
        try {
            process.inputReader().transferTo(Writer.nullWriter());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DynamoDbClient client(int port) {
        return DynamoDbClient.builder()
                .endpointOverride(address(port))
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    private static URI address(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    private void createTable() {
        client.createTable(create -> create.tableName(TABLE)
                .billingMode("PAY_PER_REQUEST")
                .keySchema(
                        key -> key.attributeName("partition").keyType(KeyType.HASH),
                        key -> key.attributeName("entry").keyType(KeyType.RANGE))
                .attributeDefinitions(
                        name -> name.attributeName("partition").attributeType(ScalarAttributeType.S),
                        name -> name.attributeName("entry").attributeType(ScalarAttributeType.S)));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
