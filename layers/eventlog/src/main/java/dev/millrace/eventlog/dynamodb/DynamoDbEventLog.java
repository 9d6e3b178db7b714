package dev.millrace.eventlog.dynamodb;

import dev.millrace.core.aws.AwsFailures;
import dev.millrace.eventlog.Event;
import dev.millrace.eventlog.EventLog;
import dev.millrace.eventlog.RecordedEvent;
import dev.millrace.eventlog.Repeats;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// One DynamoDB table with the key `stream` (string) and `version` (number). Events go in by one transaction, on the
/// condition that their places are free and the one before is taken.
public final class DynamoDbEventLog implements EventLog {

    private static final String FREE = "attribute_not_exists(version)";
    private static final String TAKEN = "attribute_exists(version)";

    private final DynamoDbClient dynamoDb;
    private final String table;

    public DynamoDbEventLog(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    @Override
    public Appending append(String stream, long expectedVersion, List<Event> events) {
        var writes = writes(stream, expectedVersion, events);
        return calling("dynamodb:TransactWriteItems", () -> {
            try {
                dynamoDb.transactWriteItems(transaction -> transaction.transactItems(writes));
                return new Appending.Appended(expectedVersion + events.size());
            } catch (TransactionCanceledException e) {
                if (isContended(e)) {
                    return Repeats.judge(this, stream, expectedVersion, events);
                }
                throw e;
            }
        });
    }

    private List<TransactWriteItem> writes(String stream, long expectedVersion, List<Event> events) {
        var writes = new ArrayList<TransactWriteItem>();
        if (expectedVersion > 0) {
            writes.add(TransactWriteItem.builder()
                    .conditionCheck(check -> check.tableName(table)
                            .key(key(stream, expectedVersion))
                            .conditionExpression(TAKEN))
                    .build());
        }
        for (var i = 0; i < events.size(); i++) {
            var item = item(stream, expectedVersion + 1 + i, events.get(i));
            writes.add(TransactWriteItem.builder()
                    .put(put -> put.tableName(table).item(item).conditionExpression(FREE))
                    .build());
        }
        return writes;
    }

    @Override
    public List<RecordedEvent> read(String stream, long after, int limit) {
        return calling(
                "dynamodb:Query",
                () -> dynamoDb
                        .queryPaginator(query -> query.tableName(table)
                                .consistentRead(true)
                                .keyConditionExpression("#stream = :stream AND version > :after")
                                .expressionAttributeNames(Map.of("#stream", "stream"))
                                .expressionAttributeValues(
                                        Map.of(":stream", AttributeValue.fromS(stream), ":after", number(after)))
                                .limit(limit))
                        .items()
                        .stream()
                        .limit(limit)
                        .map(DynamoDbEventLog::recorded)
                        .toList());
    }

    private static boolean isContended(TransactionCanceledException cancelled) {
        return cancelled.cancellationReasons().stream()
                .anyMatch(reason ->
                        "ConditionalCheckFailed".equals(reason.code()) || "TransactionConflict".equals(reason.code()));
    }

    private static Map<String, AttributeValue> key(String stream, long version) {
        return Map.of("stream", AttributeValue.fromS(stream), "version", number(version));
    }

    private static Map<String, AttributeValue> item(String stream, long version, Event event) {
        return Map.of(
                "stream", AttributeValue.fromS(stream),
                "version", number(version),
                "id", AttributeValue.fromS(event.id()),
                "type", AttributeValue.fromS(event.type()),
                "data", AttributeValue.fromS(event.data()));
    }

    private static RecordedEvent recorded(Map<String, AttributeValue> item) {
        return new RecordedEvent(
                Long.parseLong(attribute(item, "version").n()),
                new Event(
                        attribute(item, "id").s(),
                        attribute(item, "type").s(),
                        attribute(item, "data").s()));
    }

    private static AttributeValue attribute(Map<String, AttributeValue> item, String name) {
        return item.getOrDefault(name, AttributeValue.fromS(""));
    }

    private static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }

    private <T> T calling(String permission, Supplier<T> call) {
        try {
            return call.get();
        } catch (SdkException e) {
            throw AwsFailures.of(permission + " on table " + table, e);
        }
    }
}
