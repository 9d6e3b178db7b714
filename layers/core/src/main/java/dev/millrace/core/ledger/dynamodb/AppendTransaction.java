package dev.millrace.core.ledger.dynamodb;

import dev.millrace.core.ledger.Head;
import dev.millrace.core.ledger.LedgerRecord;
import dev.millrace.core.ledger.LedgerStore.AlreadyRecorded;
import dev.millrace.core.ledger.LedgerStore.Appending;
import dev.millrace.core.ledger.LedgerStore.Outrun;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// The transaction that adds records: first the ids of their decisions, then the head, then the records, and with the
/// first record of a stream the stream's name.
final class AppendTransaction {

    private static final String UNWRITTEN = "attribute_not_exists(entry)";
    private static final String REFUSED = "ConditionalCheckFailed";

    private AppendTransaction() {}

    static TransactWriteItemsRequest of(String table, Head expected, List<LedgerRecord> records) {
        var writes = new ArrayList<TransactWriteItem>();
        records.forEach(record -> writes.add(put(unwritten(table, LedgerItems.decision(record)))));
        writes.add(put(headMovedOn(table, expected, Head.after(records.getLast()))));
        records.forEach(record -> writes.add(put(unwritten(table, LedgerItems.record(record)))));
        if (expected.sequence() == 0) {
            writes.add(put(Put.builder().tableName(table).item(LedgerItems.streamName(expected.stream()))));
        }
        return TransactWriteItemsRequest.builder().transactItems(writes).build();
    }

    /// Why it was refused. The reasons stand in the order of the writes.
    ///
    /// @throws TransactionCanceledException the same again, if it was for a reason of the service's own
    static Appending outcome(TransactionCanceledException cancelled, List<LedgerRecord> records) {
        var reasons = cancelled.cancellationReasons();
        for (var i = 0; i < Math.min(records.size(), reasons.size()); i++) {
            if (REFUSED.equals(reasons.get(i).code())) {
                return new AlreadyRecorded(records.get(i).decision().id());
            }
        }
        var contended = reasons.stream()
                .anyMatch(reason -> REFUSED.equals(reason.code()) || "TransactionConflict".equals(reason.code()));
        if (contended) {
            return new Outrun();
        }
        throw cancelled;
    }

    private static Put.Builder unwritten(String table, Map<String, AttributeValue> item) {
        return Put.builder().tableName(table).item(item).conditionExpression(UNWRITTEN);
    }

    private static Put.Builder headMovedOn(String table, Head expected, Head next) {
        if (expected.sequence() == 0) {
            return unwritten(table, LedgerItems.head(next));
        }
        return Put.builder()
                .tableName(table)
                .item(LedgerItems.head(next))
                .conditionExpression("#hash = :hash")
                .expressionAttributeNames(Map.of("#hash", "hash"))
                .expressionAttributeValues(Map.of(":hash", LedgerItems.text(expected.hash())));
    }

    private static TransactWriteItem put(Put.Builder put) {
        return TransactWriteItem.builder().put(put.build()).build();
    }
}
