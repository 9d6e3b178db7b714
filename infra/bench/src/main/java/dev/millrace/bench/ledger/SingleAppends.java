package dev.millrace.bench.ledger;

import dev.millrace.core.json.Json;
import dev.millrace.core.ledger.Head;
import dev.millrace.core.ledger.Ledger;
import dev.millrace.core.ledger.LedgerRecord;
import dev.millrace.core.ledger.dynamodb.DynamoDbLedgerStore;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Records decisions one at a time, in turn with plain conditional puts of the same bytes.
///
/// @param dynamoDb takes both
record SingleAppends(DynamoDbClient dynamoDb, GuardrailDecisions decisions) {

    private static final int WARM_UP = 500;
    private static final int CALLS = 2_000;
    private static final String STREAM = "guardrail/single";

    /// How many times as long as a plain put the median append takes.
    double compare() {
        var ledger = new Ledger(new DynamoDbLedgerStore(dynamoDb, DynamoDb.TABLE), Clock.systemUTC(), _ -> {});
        var appends = new Latencies();
        var puts = new Latencies();
        for (var i = 0; i < WARM_UP + CALLS; i++) {
            if (i == WARM_UP) {
                appends = new Latencies();
                puts = new Latencies();
            }
            var decision = decisions.decision(STREAM, i);
            appends.time(() -> ledger.append(decision));
            var item = item(LedgerRecord.following(Head.ofEmpty(STREAM), decision, Instant.now()));
            puts.time(() -> dynamoDb.putItem(put ->
                    put.tableName(DynamoDb.TABLE).item(item).conditionExpression("attribute_not_exists(entry)")));
        }
        var ratio = appends.within(0.5) / puts.within(0.5);
        System.out.printf("one at a time: append to the ledger  %s%n", appends);
        System.out.printf(
                "               plain conditional put %s, the append takes %.2f times as long%n", puts, ratio);
        return ratio;
    }

    private static Map<String, AttributeValue> item(LedgerRecord record) {
        return Map.of(
                "partition", AttributeValue.fromS("plain"),
                "entry", AttributeValue.fromS(record.decision().id()),
                "body", AttributeValue.fromS(new String(Json.write(record), StandardCharsets.UTF_8)));
    }
}
