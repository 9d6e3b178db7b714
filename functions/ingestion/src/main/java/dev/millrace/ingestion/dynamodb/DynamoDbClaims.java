package dev.millrace.ingestion.dynamodb;

import dev.millrace.ingestion.commit.DocumentClaims;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/// One item for each claimed submission: `id` = `document#<submissionId>`, `batchId`, `claimedAt`. Claims do not
/// expire.
public final class DynamoDbClaims implements DocumentClaims {

    private final ConditionalWrites writes;
    private final String table;
    private final InstantSource clock;

    public DynamoDbClaims(DynamoDbClient client, String table, InstantSource clock) {
        this.writes = new ConditionalWrites(client, table);
        this.table = table;
        this.clock = clock;
    }

    @Override
    public Set<String> claim(String batchId, Collection<String> submissionIds) {
        var now = text(clock.instant().toString());
        return writes.write(
                submissionIds,
                submissionId -> TransactWriteItem.builder()
                        .put(put -> put.tableName(table)
                                .item(Map.of("id", id(submissionId), "batchId", text(batchId), "claimedAt", now))
                                .conditionExpression("attribute_not_exists(id) OR batchId = :batch")
                                .expressionAttributeValues(Map.of(":batch", text(batchId))))
                        .build());
    }

    @Override
    public void release(String batchId, Collection<String> submissionIds) {
        writes.write(
                submissionIds,
                submissionId -> TransactWriteItem.builder()
                        .delete(delete -> delete.tableName(table)
                                .key(Map.of("id", id(submissionId)))
                                .conditionExpression("batchId = :batch")
                                .expressionAttributeValues(Map.of(":batch", text(batchId))))
                        .build());
    }

    private static AttributeValue id(String submissionId) {
        return text("document#" + submissionId);
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }
}
