package dev.millrace.policies.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.error.Defect;
import dev.millrace.core.error.Transient;
import dev.millrace.dlp.vault.EnvelopeVault;
import dev.millrace.dlp.vault.LocalDataKeys;
import dev.millrace.dlp.vault.TokenVault;
import dev.millrace.dlp.vault.TokenVaultContract;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
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
class DynamoDbVaultTest extends TokenVaultContract {

    private static final AmazonDynamoDBLocal LOCAL = DynamoDBEmbedded.create();
    private static final DynamoDbClient DYNAMO_DB = LOCAL.dynamoDbClient();
    private static final AtomicInteger TABLES = new AtomicInteger();

    private final LocalDataKeys keys = new LocalDataKeys();
    private final CountingDynamoDb counting = new CountingDynamoDb(DYNAMO_DB);
    private final String table = createTable();

    @AfterAll
    static void shutDown() {
        LOCAL.shutdownNow();
    }

    @Override
    protected TokenVault vault() {
        return new EnvelopeVault(keys, new DynamoDbSealedValues(counting, table));
    }

    @Test
    void five_hundred_values_take_25_requests_and_5_when_they_are_known() {
        var values = IntStream.range(0, 500).boxed().collect(Collectors.toMap(i -> token(i), i -> "value " + i));

        vault().keep(ACME, values);
        assertThat(counting.requests()).isEqualTo(25);
        vault().keep(ACME, values);
        assertThat(counting.requests()).isEqualTo(30);
        assertThat(keys.generated()).isEqualTo(1);
    }

    @Test
    void an_item_holds_nothing_in_the_clear() {
        vault().keep(ACME, Map.of(token(1), "a@example.com"));

        var item = DYNAMO_DB
                .getItem(get -> get.tableName(table).key(Map.of("id", AttributeValue.fromS(id()))))
                .item();
        assertThat(item).containsOnlyKeys("id", "dataKey", "box");
        assertThat(item.toString()).doesNotContain("example.com");
    }

    @Test
    void an_item_that_lost_its_box_is_refused() {
        vault().keep(ACME, Map.of(token(1), "a@example.com"));
        DYNAMO_DB.updateItem(update -> update.tableName(table)
                .key(Map.of("id", AttributeValue.fromS(id())))
                .updateExpression("REMOVE box"));

        assertThatThrownBy(() -> vault().reveal(ACME, List.of(token(1)))).isInstanceOf(Defect.class);
    }

    @Test
    void what_is_left_over_under_load_is_written_again() {
        counting.leaveOver(3);

        vault().keep(ACME, Map.of(token(1), "a@example.com"));

        assertThat(vault().reveal(ACME, List.of(token(1)))).hasSize(1);
    }

    @Test
    void a_table_that_leaves_everything_over_is_worth_another_try() {
        counting.leaveOver(Integer.MAX_VALUE);

        assertThatThrownBy(() -> vault().keep(ACME, Map.of(token(1), "a@example.com")))
                .isInstanceOf(Transient.class)
                .hasMessageContaining(table);
    }

    private static String id() {
        return "acme#EMAIL_ADDRESS#" + token(1).id();
    }

    private static String createTable() {
        var table = "vault-" + TABLES.incrementAndGet();
        DYNAMO_DB.createTable(create -> create.tableName(table)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(KeySchemaElement.builder()
                        .attributeName("id")
                        .keyType(KeyType.HASH)
                        .build())
                .attributeDefinitions(AttributeDefinition.builder()
                        .attributeName("id")
                        .attributeType(ScalarAttributeType.S)
                        .build()));
        return table;
    }
}
