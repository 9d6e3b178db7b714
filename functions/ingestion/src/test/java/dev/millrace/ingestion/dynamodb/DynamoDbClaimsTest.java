package dev.millrace.ingestion.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.error.Defect;
import dev.millrace.ingestion.commit.DocumentClaims;
import dev.millrace.ingestion.commit.DocumentClaimsContract;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
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
class DynamoDbClaimsTest extends DocumentClaimsContract {

    private static final AmazonDynamoDBLocal LOCAL = DynamoDBEmbedded.create();
    private static final DynamoDbClient DYNAMO_DB = LOCAL.dynamoDbClient();
    private static final AtomicInteger TABLES = new AtomicInteger();
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-01T08:00:00Z"));

    @AfterAll
    static void shutDown() {
        LOCAL.shutdownNow();
    }

    @Override
    protected DocumentClaims claims() {
        return new DynamoDbClaims(DYNAMO_DB, createTable(), CLOCK);
    }

    private static String createTable() {
        var table = "claims-" + TABLES.incrementAndGet();
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

    @Test
    void a_claim_says_whose_it_is_and_since_when_and_does_not_expire() {
        var table = createTable();
        new DynamoDbClaims(DYNAMO_DB, table, CLOCK).claim("b-1", List.of("s-1"));

        var item = DYNAMO_DB
                .getItem(get -> get.tableName(table).key(Map.of("id", AttributeValue.fromS("document#s-1"))))
                .item();
        assertThat(item)
                .isEqualTo(Map.of(
                        "id", AttributeValue.fromS("document#s-1"),
                        "batchId", AttributeValue.fromS("b-1"),
                        "claimedAt", AttributeValue.fromS("2026-03-01T08:00:00Z")));
    }

    @Test
    void a_table_that_is_missing_is_our_mistake_and_is_named() {
        var claims = new DynamoDbClaims(DYNAMO_DB, "missing", CLOCK);
        assertThatThrownBy(() -> claims.claim("b-1", List.of("s-1")))
                .isInstanceOf(Defect.class)
                .hasMessageContaining("table missing");
    }
}
