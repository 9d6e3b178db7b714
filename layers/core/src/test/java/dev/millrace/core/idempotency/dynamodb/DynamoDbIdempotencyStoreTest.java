package dev.millrace.core.idempotency.dynamodb;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.error.Defect;
import dev.millrace.core.idempotency.IdempotencyStore;
import dev.millrace.core.idempotency.IdempotencyStore.Claim;
import dev.millrace.core.idempotency.IdempotencyStoreContract;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

/// Against AWS's own DynamoDB Local, in this process and without a network.
class DynamoDbIdempotencyStoreTest extends IdempotencyStoreContract {

    private static final AmazonDynamoDBLocal LOCAL = DynamoDBEmbedded.create();
    private static final DynamoDbClient DYNAMO_DB = LOCAL.dynamoDbClient();
    private static final String TABLE = "claims";

    @BeforeAll
    static void createTable() {
        DYNAMO_DB.createTable(create -> create.tableName(TABLE)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(KeySchemaElement.builder()
                        .attributeName("id")
                        .keyType(KeyType.HASH)
                        .build())
                .attributeDefinitions(AttributeDefinition.builder()
                        .attributeName("id")
                        .attributeType(ScalarAttributeType.S)
                        .build()));
    }

    @AfterAll
    static void shutDown() {
        LOCAL.shutdownNow();
    }

    @Override
    protected IdempotencyStore store() {
        return new DynamoDbIdempotencyStore(DYNAMO_DB, TABLE);
    }

    @Test
    void a_table_that_is_missing_is_our_mistake_and_is_named() {
        var store = new DynamoDbIdempotencyStore(DYNAMO_DB, "missing");
        assertThatThrownBy(() -> store.release(new Claim("key", "claimant", "hash")))
                .isInstanceOf(Defect.class)
                .hasMessageContaining("table missing");
        assertThatThrownBy(() -> store.claim(new Claim("key", "claimant", "hash"), Instant.EPOCH, Instant.EPOCH))
                .isInstanceOf(Defect.class);
    }
}
