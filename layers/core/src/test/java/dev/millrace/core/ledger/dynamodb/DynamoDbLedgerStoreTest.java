package dev.millrace.core.ledger.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import dev.millrace.core.error.Defect;
import dev.millrace.core.ledger.Decisions;
import dev.millrace.core.ledger.Ledger;
import dev.millrace.core.ledger.LedgerStore;
import dev.millrace.core.ledger.LedgerStoreContract;
import dev.millrace.core.ledger.VerifyStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

/// Against AWS's own DynamoDB Local, in this process and without a network.
class DynamoDbLedgerStoreTest extends LedgerStoreContract {

    private static final AmazonDynamoDBLocal LOCAL = DynamoDBEmbedded.create();
    private static final DynamoDbClient DYNAMO_DB = LOCAL.dynamoDbClient();
    private static final String TABLE = "ledger";
    private static final String STREAM = "guardrail/tampered";
    private static final int LENGTH = 10;

    @BeforeAll
    static void createTable() {
        DYNAMO_DB.createTable(create -> create.tableName(TABLE)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(key("partition", KeyType.HASH), key("entry", KeyType.RANGE))
                .attributeDefinitions(text("partition"), text("entry")));
    }

    @AfterAll
    static void shutDown() {
        LOCAL.shutdownNow();
    }

    @Override
    protected LedgerStore store() {
        return new DynamoDbLedgerStore(DYNAMO_DB, TABLE);
    }

    @Test
    void any_flipped_bit_of_any_stored_record_is_found() {
        var ledger = new Ledger(store(), Clock.systemUTC(), _ -> {});
        ledger.append(IntStream.range(0, LENGTH)
                .mapToObj(i -> Decisions.decision(STREAM, "tampered-" + i))
                .toList());
        qt().withExamples(300)
                .forAll(
                        integers().between(1, LENGTH),
                        integers().between(0, 100_000),
                        integers().between(0, 6))
                .checkAssert(DynamoDbLedgerStoreTest::flipAndVerify);
        assertThat(new VerifyStream(store()).apply(STREAM).isWhole()).isTrue();
    }

    @Test
    void a_decision_that_leads_to_the_record_of_another_is_not_taken_for_it() {
        var ledger = new Ledger(store(), Clock.systemUTC(), _ -> {});
        ledger.append(Decisions.decision("guardrail/swapped", "true"));
        ledger.append(Decisions.decision("guardrail/swapped", "false"));
        var pointer = DYNAMO_DB
                .getItem(get -> get.tableName(TABLE).key(LedgerItems.decisionKey("true")))
                .item();
        var swapped = new HashMap<>(pointer);
        swapped.putAll(LedgerItems.decisionKey("false"));
        DYNAMO_DB.putItem(put -> put.tableName(TABLE).item(swapped));

        assertThat(store().find("true")).isPresent();
        assertThatThrownBy(() -> store().find("false"))
                .isInstanceOf(Defect.class)
                .hasMessageContaining("record 1 of guardrail/swapped, and that one is of true");
    }

    private static void flipAndVerify(int sequence, int at, int bit) {
        var key = LedgerItems.recordKey(STREAM, sequence);
        var original = DYNAMO_DB.getItem(get -> get.tableName(TABLE).key(key)).item();
        var body = original.getOrDefault("body", AttributeValue.fromS("")).s().getBytes(StandardCharsets.US_ASCII);
        body[at % body.length] ^= (byte) (1 << bit);
        put(original, new String(body, StandardCharsets.US_ASCII));
        var verification = new VerifyStream(new DynamoDbLedgerStore(DYNAMO_DB, TABLE)).apply(STREAM);
        put(original, original.getOrDefault("body", AttributeValue.fromS("")).s());
        assertThat(verification.isWhole()).isFalse();
        assertThat(verification.faults().getFirst().sequence()).isEqualTo(sequence);
    }

    private static void put(Map<String, AttributeValue> original, String body) {
        var changed = new HashMap<>(original);
        changed.put("body", AttributeValue.fromS(body));
        DYNAMO_DB.putItem(put -> put.tableName(TABLE).item(changed));
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }

    private static AttributeDefinition text(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }
}
