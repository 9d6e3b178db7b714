package dev.millrace.triage.desk.dynamodb;

import dev.millrace.core.aws.AwsFailures;
import dev.millrace.core.error.Defect;
import dev.millrace.core.json.Json;
import dev.millrace.triage.desk.Filing;
import dev.millrace.triage.desk.FilingStore;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/// One DynamoDB table with the key `id` (string): a filing as JSON in `body`, and its `version` for conditions.
public final class DynamoDbFilingStore implements FilingStore {

    private final DynamoDbClient dynamoDb;
    private final String table;

    public DynamoDbFilingStore(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    @Override
    public Optional<Filing> find(String id) {
        var key = Map.of("id", AttributeValue.fromS(id));
        var item = calling(
                "dynamodb:GetItem",
                () -> dynamoDb.getItem(get -> get.tableName(table).key(key).consistentRead(true))
                        .item());
        return item.isEmpty() ? Optional.empty() : Optional.of(filing(item));
    }

    @Override
    public boolean keep(Filing filing) {
        return calling("dynamodb:PutItem", () -> {
            try {
                dynamoDb.putItem(put(filing));
                return true;
            } catch (ConditionalCheckFailedException _) {
                return find(filing.id()).filter(filing::equals).isPresent();
            }
        });
    }

    private PutItemRequest put(Filing filing) {
        var put = PutItemRequest.builder()
                .tableName(table)
                .item(Map.of(
                        "id", AttributeValue.fromS(filing.id()),
                        "version", AttributeValue.fromN(Long.toString(filing.version())),
                        "body", AttributeValue.fromS(new String(Json.write(filing), StandardCharsets.UTF_8))));
        if (filing.version() == 1) {
            return put.conditionExpression("attribute_not_exists(id)").build();
        }
        var before = AttributeValue.fromN(Long.toString(filing.version() - 1));
        return put.conditionExpression("version = :before")
                .expressionAttributeValues(Map.of(":before", before))
                .build();
    }

    private static Filing filing(Map<String, AttributeValue> item) {
        var body = Optional.ofNullable(item.get("body"))
                .orElseThrow(() -> new Defect("an item of the filings' table has no body: something else writes it"));
        return Json.read(body.s().getBytes(StandardCharsets.UTF_8), Filing.class);
    }

    private <T> T calling(String permission, Supplier<T> call) {
        try {
            return call.get();
        } catch (SdkException e) {
            throw AwsFailures.of(permission + " on table " + table, e);
        }
    }
}
