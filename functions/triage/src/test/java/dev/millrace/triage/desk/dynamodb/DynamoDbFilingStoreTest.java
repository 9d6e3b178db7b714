package dev.millrace.triage.desk.dynamodb;

import dev.millrace.triage.desk.FilingStore;
import dev.millrace.triage.desk.FilingStoreContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

/// Against AWS's own DynamoDB Local, in this process and without a network.
class DynamoDbFilingStoreTest extends FilingStoreContract {

    private static final AmazonDynamoDBLocal LOCAL = DynamoDBEmbedded.create();
    private static final DynamoDbClient DYNAMO_DB = LOCAL.dynamoDbClient();
    private static final String TABLE = "filings";

    @BeforeAll
    static void createTable() {
        var id = KeySchemaElement.builder().attributeName("id").keyType(KeyType.HASH);
        var type = AttributeDefinition.builder().attributeName("id").attributeType(ScalarAttributeType.S);
        DYNAMO_DB.createTable(create -> create.tableName(TABLE)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(id.build())
                .attributeDefinitions(type.build()));
    }

    @AfterAll
    static void shutDown() {
        LOCAL.shutdownNow();
    }

    @Override
    protected FilingStore store() {
        return new DynamoDbFilingStore(DYNAMO_DB, TABLE);
    }
}
