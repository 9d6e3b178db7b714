package dev.millrace.core.ledger.dynamodb;

import dev.millrace.core.aws.AwsFailures;
import dev.millrace.core.error.Defect;
import dev.millrace.core.ledger.Head;
import dev.millrace.core.ledger.LedgerRecord;
import dev.millrace.core.ledger.LedgerStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/// One DynamoDB table with the key `partition` and `entry` (strings). Records are added with the head and the
/// decisions' ids in one transaction, each on condition, so that of two writers one wins.
public final class DynamoDbLedgerStore implements LedgerStore {

    private final DynamoDbClient dynamoDb;
    private final String table;

    public DynamoDbLedgerStore(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    @Override
    public Head head(String stream) {
        return LedgerItems.readHead(stream, item(LedgerItems.headKey(stream)));
    }

    @Override
    public Appending append(Head expected, List<LedgerRecord> records) {
        return calling("dynamodb:TransactWriteItems", () -> {
            try {
                dynamoDb.transactWriteItems(AppendTransaction.of(table, expected, records));
                return new Appended();
            } catch (TransactionCanceledException e) {
                return AppendTransaction.outcome(e, records);
            } catch (TransactionConflictException _) {
                return new Outrun();
            }
        });
    }

    @Override
    public Optional<LedgerRecord> find(String decisionId) {
        var decision = item(LedgerItems.decisionKey(decisionId));
        if (decision.isEmpty()) {
            return Optional.empty();
        }
        var item = item(LedgerItems.recordKeyOf(decision));
        var record = item.isEmpty()
                ? Optional.<LedgerRecord>empty()
                : LedgerItems.stored(item).record();
        record.ifPresent(found -> checkThatItIs(decisionId, found));
        return record;
    }

    /// Where a decision was recorded is no part of the chain: whoever can write to the table can point elsewhere.
    private static void checkThatItIs(String decisionId, LedgerRecord found) {
        if (!found.decision().id().equals(decisionId)) {
            throw new Defect(
                    "the ledger's table says that decision %s is record %d of %s, and that one is of %s. Verify it"
                            .formatted(
                                    decisionId,
                                    found.sequence(),
                                    found.stream(),
                                    found.decision().id()));
        }
    }

    @Override
    public List<StoredRecord> read(String stream, long from, int limit) {
        var query = QueryRequest.builder()
                .tableName(table)
                .consistentRead(true)
                .keyConditionExpression("#p = :p AND entry BETWEEN :from AND :to")
                .expressionAttributeNames(Map.of("#p", LedgerItems.PARTITION))
                .expressionAttributeValues(Map.of(
                        ":p", LedgerItems.text(LedgerItems.streamPartition(stream)),
                        ":from", LedgerItems.text(LedgerItems.recordEntry(from)),
                        ":to", LedgerItems.text(LedgerItems.lastRecordEntry())))
                .limit(limit)
                .build();
        return calling(
                "dynamodb:Query",
                () -> dynamoDb.query(query).items().stream()
                        .map(LedgerItems::stored)
                        .toList());
    }

    @Override
    public List<String> streams() {
        var query = QueryRequest.builder()
                .tableName(table)
                .consistentRead(true)
                .keyConditionExpression("#p = :p")
                .expressionAttributeNames(Map.of("#p", LedgerItems.PARTITION))
                .expressionAttributeValues(Map.of(":p", LedgerItems.text(LedgerItems.STREAM_NAMES)))
                .build();
        return calling(
                "dynamodb:Query",
                () -> dynamoDb.queryPaginator(query).items().stream()
                        .map(item -> item.getOrDefault(LedgerItems.ENTRY, LedgerItems.text(""))
                                .s())
                        .toList());
    }

    private Map<String, AttributeValue> item(Map<String, AttributeValue> key) {
        return calling(
                "dynamodb:GetItem",
                () -> dynamoDb.getItem(get -> get.tableName(table).key(key).consistentRead(true))
                        .item());
    }

    private <T> T calling(String permission, Supplier<T> call) {
        try {
            return call.get();
        } catch (SdkException e) {
            throw AwsFailures.of(permission + " on table " + table, e);
        }
    }
}
