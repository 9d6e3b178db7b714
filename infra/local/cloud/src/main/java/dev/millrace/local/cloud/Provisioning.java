package dev.millrace.local.cloud;

import dev.millrace.local.template.model.Table;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;

/// Creates the tables that are not there yet.
final class Provisioning {

    private Provisioning() {}

    static void create(List<Table> tables, DynamoDbClient dynamoDb) {
        for (var table : tables) {
            try {
                dynamoDb.createTable(request(table));
            } catch (ResourceInUseException alreadyThere) {
                // From an earlier run: its items are what this run goes on with.
            }
        }
    }

    private static CreateTableRequest request(Table table) {
        var request = CreateTableRequest.builder()
                .tableName(table.name())
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(keys(table.key()))
                .attributeDefinitions(table.attributeTypes().entrySet().stream()
                        .map(attribute -> AttributeDefinition.builder()
                                .attributeName(attribute.getKey())
                                .attributeType(attribute.getValue())
                                .build())
                        .toList());
        var global = table.indexes().stream().filter(Table.Index::global).map(Provisioning::global).toList();
        var local = table.indexes().stream().filter(index -> !index.global()).map(Provisioning::local).toList();
        if (!global.isEmpty()) {
            request.globalSecondaryIndexes(global);
        }
        if (!local.isEmpty()) {
            request.localSecondaryIndexes(local);
        }
        return request.build();
    }

    private static GlobalSecondaryIndex global(Table.Index index) {
        return GlobalSecondaryIndex.builder()
                .indexName(index.name())
                .keySchema(keys(index.key()))
                .projection(projection(index))
                .build();
    }

    private static LocalSecondaryIndex local(Table.Index index) {
        return LocalSecondaryIndex.builder()
                .indexName(index.name())
                .keySchema(keys(index.key()))
                .projection(projection(index))
                .build();
    }

    private static Projection projection(Table.Index index) {
        var projection = Projection.builder().projectionType(index.projection());
        return index.included().isEmpty()
                ? projection.build()
                : projection.nonKeyAttributes(index.included()).build();
    }

    private static List<KeySchemaElement> keys(Table.Key key) {
        var keys = new ArrayList<KeySchemaElement>();
        keys.add(key(key.partition(), KeyType.HASH));
        key.sort().ifPresent(sort -> keys.add(key(sort, KeyType.RANGE)));
        return keys;
    }

    private static KeySchemaElement key(String attribute, KeyType type) {
        return KeySchemaElement.builder().attributeName(attribute).keyType(type).build();
    }
}
