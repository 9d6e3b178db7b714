package dev.millrace.eventlog.dynamodb;

import dev.millrace.eventlog.EventLog;
import dev.millrace.eventlog.EventLogContract;
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

/// Against AWS's own DynamoDB Local, which never throttles: the client in front of it does.
class DynamoDbEventLogTest extends EventLogContract {

    private static final AmazonDynamoDBLocal LOCAL = DynamoDBEmbedded.create();
    private static final DynamoDbClient DYNAMO_DB = LOCAL.dynamoDbClient();
    private static final String TABLE = "events";

    private final ThrottlingDynamoDb dynamoDb = new ThrottlingDynamoDb(DYNAMO_DB);

    @BeforeAll
    static void createTable() {
        DYNAMO_DB.createTable(create -> create.tableName(TABLE)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(key("stream", KeyType.HASH), key("version", KeyType.RANGE))
                .attributeDefinitions(
                        attribute("stream", ScalarAttributeType.S), attribute("version", ScalarAttributeType.N)));
    }

    @AfterAll
    static void shutDown() {
        LOCAL.shutdownNow();
    }

    @Override
    protected EventLog log() {
        return new DynamoDbEventLog(dynamoDb, TABLE);
    }

    @Override
    protected void fail() {
        dynamoDb.throttle(true);
    }

    @Override
    protected void recover() {
        dynamoDb.throttle(false);
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
