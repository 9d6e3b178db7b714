package dev.millrace.approvals.dynamodb;

import dev.millrace.approvals.ApprovalStore;
import dev.millrace.approvals.ApprovalStoreContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

/// Against AWS's own DynamoDB Local, in this process and without a network.
class DynamoDbApprovalStoreTest extends ApprovalStoreContract {

    private static final AmazonDynamoDBLocal LOCAL = DynamoDBEmbedded.create();
    private static final DynamoDbClient DYNAMO_DB = LOCAL.dynamoDbClient();
    private static final String TABLE = "approvals";

    @BeforeAll
    static void createTable() {
        DYNAMO_DB.createTable(create -> create.tableName(TABLE)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(key("id", KeyType.HASH))
                .globalSecondaryIndexes(index("by-state", "tenantState", "requestedAt"), index("due", "due", "dueAt"))
                .attributeDefinitions(
                        attribute("id", ScalarAttributeType.S),
                        attribute("tenantState", ScalarAttributeType.S),
                        attribute("requestedAt", ScalarAttributeType.N),
                        attribute("due", ScalarAttributeType.S),
                        attribute("dueAt", ScalarAttributeType.N)));
    }

    @AfterAll
    static void shutDown() {
        LOCAL.shutdownNow();
    }

    @Override
    protected ApprovalStore store() {
        return new DynamoDbApprovalStore(DYNAMO_DB, TABLE);
    }

    private static GlobalSecondaryIndex index(String name, String partition, String sort) {
        return GlobalSecondaryIndex.builder()
                .indexName(name)
                .keySchema(key(partition, KeyType.HASH), key(sort, KeyType.RANGE))
                .projection(all -> all.projectionType(ProjectionType.ALL))
                .build();
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }

    private static AttributeDefinition attribute(String name, ScalarAttributeType type) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(type)
                .build();
    }
}
