package dev.millrace.local.dynamodb;

import static dev.millrace.local.dynamodb.RunningDynamoDb.TABLE;
import static dev.millrace.local.dynamodb.RunningDynamoDb.key;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.ParameterizedStatement;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/// Whatever was acknowledged is still there after a `kill -9`: claims, the ledger and streams of events rely on it.
class KilledTest {

    private static final int KILLS = 2;

    @TempDir
    private Path data;

    private RunningDynamoDb dynamoDb;

    @BeforeEach
    void start() throws IOException {
        dynamoDb = RunningDynamoDb.on(data);
        dynamoDb.createTable();
    }

    @AfterEach
    void stop() throws InterruptedException {
        dynamoDb.close();
    }

    @Test
    void every_acknowledged_write_survives_a_kill() throws Exception {
        var acknowledged = writeUntilKilled();
        dynamoDb.startAgain();

        assertThat(acknowledged).isNotEmpty().allSatisfy(this::requireThere);
    }

    @Test
    void a_transaction_survives_a_kill_right_after_its_acknowledgment() throws Exception {
        requireKept(
                "transaction",
                ids -> dynamoDb.client()
                        .transactWriteItems(write -> write.transactItems(
                                ids.stream().map(KilledTest::writing).toList())));
    }

    @Test
    void a_transaction_of_statements_survives_a_kill_right_after_its_acknowledgment() throws Exception {
        requireKept(
                "statements",
                ids -> dynamoDb.client()
                        .executeTransaction(execute -> execute.transactStatements(
                                ids.stream().map(KilledTest::stating).toList())));
    }

    private void requireKept(String name, Consumer<List<String>> transaction) throws Exception {
        var acknowledged = new ArrayList<String>();
        for (var kill = 0; kill < KILLS; kill++) {
            var ids = ids(name + "-" + kill);
            transaction.accept(ids);
            dynamoDb.kill();
            acknowledged.addAll(ids);
            dynamoDb.startAgain();
        }
        assertThat(acknowledged).allSatisfy(this::requireThere);
    }

    private void requireThere(String id) {
        assertThat(dynamoDb.has(id)).as(id).isTrue();
    }

    private static List<String> ids(String name) {
        return IntStream.range(0, 100).mapToObj(item -> name + "-" + item).toList();
    }

    private static TransactWriteItem writing(String id) {
        return TransactWriteItem.builder()
                .put(put -> put.tableName(TABLE).item(key(id)))
                .build();
    }

    private static ParameterizedStatement stating(String id) {
        return ParameterizedStatement.builder()
                .statement("INSERT INTO \"%s\" VALUE {'id': '%s'}".formatted(TABLE, id))
                .build();
    }

    private Iterable<String> writeUntilKilled() throws InterruptedException {
        var acknowledged = new ConcurrentSkipListSet<String>();
        try (var executor = Executors.newFixedThreadPool(4)) {
            for (var writer = 0; writer < 4; writer++) {
                var name = writer;
                executor.submit(() -> {
                    for (var i = 0; dynamoDb.process().isAlive(); i++) {
                        put(name + "-" + i, acknowledged);
                    }
                });
            }
            Thread.sleep(1_500);
            dynamoDb.kill();
        }
        return acknowledged;
    }

    private void put(String id, ConcurrentSkipListSet<String> acknowledged) {
        try {
            dynamoDb.client().putItem(put -> put.tableName(TABLE).item(key(id)));
            acknowledged.add(id);
        } catch (SdkException killed) {
            Thread.currentThread().interrupt();
        }
    }
}
