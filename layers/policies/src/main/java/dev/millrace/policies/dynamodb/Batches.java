package dev.millrace.policies.dynamodb;

import dev.millrace.core.aws.AwsFailures;
import dev.millrace.core.error.Transient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/// Reads a hundred items in one request and writes twenty-five, the most that DynamoDB takes. What it leaves over under
/// load is asked for again, more slowly each time.
///
/// @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchGetItem.html">BatchGetItem</a>
record Batches(DynamoDbClient client, String table) {

    private static final int READ_TOGETHER = 100;
    private static final int WRITTEN_TOGETHER = 25;
    private static final int ATTEMPTS = 8;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);

    List<Map<String, AttributeValue>> read(Collection<String> ids, String attributes) {
        var items = new ArrayList<Map<String, AttributeValue>>();
        var keys =
                ids.stream().map(id -> Map.of("id", AttributeValue.fromS(id))).toList();
        inBatches(keys, READ_TOGETHER, remaining -> readOnce(remaining, attributes, items));
        return items;
    }

    void write(Collection<Map<String, AttributeValue>> items) {
        var puts = items.stream()
                .map(item ->
                        WriteRequest.builder().putRequest(put -> put.item(item)).build())
                .toList();
        inBatches(puts, WRITTEN_TOGETHER, this::writeOnce);
    }

    private List<Map<String, AttributeValue>> readOnce(
            List<Map<String, AttributeValue>> keys, String attributes, List<Map<String, AttributeValue>> items) {
        try {
            var wanted = KeysAndAttributes.builder()
                    .keys(keys)
                    .projectionExpression(attributes)
                    .consistentRead(true)
                    .build();
            var answer = client.batchGetItem(request -> request.requestItems(Map.of(table, wanted)));
            items.addAll(answer.responses().getOrDefault(table, List.of()));
            return answer.unprocessedKeys()
                    .getOrDefault(
                            table, KeysAndAttributes.builder().keys(List.of()).build())
                    .keys();
        } catch (SdkException failure) {
            throw AwsFailures.of("dynamodb:BatchGetItem on table " + table, failure);
        }
    }

    private List<WriteRequest> writeOnce(List<WriteRequest> puts) {
        try {
            return client.batchWriteItem(request -> request.requestItems(Map.of(table, puts)))
                    .unprocessedItems()
                    .getOrDefault(table, List.of());
        } catch (SdkException failure) {
            throw AwsFailures.of("dynamodb:BatchWriteItem on table " + table, failure);
        }
    }

    /// @param send returns what it left over
    private <T> void inBatches(List<T> all, int size, UnaryOperator<List<T>> send) {
        for (var from = 0; from < all.size(); from += size) {
            var remaining = all.subList(from, Math.min(from + size, all.size()));
            for (var attempt = 0; !remaining.isEmpty(); attempt++) {
                pauseBefore(attempt);
                remaining = send.apply(remaining);
            }
        }
    }

    private void pauseBefore(int attempt) {
        if (attempt == ATTEMPTS) {
            throw new Transient("DynamoDB table %s left items over %d times in a row".formatted(table, ATTEMPTS));
        }
        try {
            var ceiling = attempt == 0 ? 0 : FIRST_PAUSE.toMillis() << attempt;
            Thread.sleep(ceiling == 0 ? 0 : ThreadLocalRandom.current().nextLong(ceiling));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Transient("interrupted while waiting for DynamoDB", e);
        }
    }
}
