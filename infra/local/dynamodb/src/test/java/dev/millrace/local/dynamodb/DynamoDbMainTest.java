package dev.millrace.local.dynamodb;

import static dev.millrace.local.dynamodb.RunningDynamoDb.TABLE;
import static dev.millrace.local.dynamodb.RunningDynamoDb.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

class DynamoDbMainTest {

    @TempDir
    private Path data;

    private RunningDynamoDb dynamoDb;

    @BeforeEach
    void start() throws IOException {
        dynamoDb = RunningDynamoDb.on(data);
    }

    @AfterEach
    void stop() throws InterruptedException {
        dynamoDb.close();
    }

    @Test
    void a_conditional_write_is_refused_when_the_item_exists() {
        dynamoDb.createTable();
        dynamoDb.client().putItem(put -> put.tableName(TABLE).item(key("once")));

        assertThatThrownBy(() -> dynamoDb.client()
                        .putItem(put ->
                                put.tableName(TABLE).item(key("once")).conditionExpression("attribute_not_exists(id)")))
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

        dynamoDb.process().getOutputStream().close();

        assertThat(dynamoDb.process().waitFor(5, TimeUnit.SECONDS)).isTrue();
    }

    private void connect(InetAddress address) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, dynamoDb.port()), 500);
        }
    }
}
