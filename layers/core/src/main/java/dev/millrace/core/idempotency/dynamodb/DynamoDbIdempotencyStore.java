package dev.millrace.core.idempotency.dynamodb;

import dev.millrace.core.aws.AwsFailures;
import dev.millrace.core.idempotency.IdempotencyStore;
import java.time.Instant;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/// One DynamoDB table: key `id` (string), time to live `expiresAt`. Every write is conditional, so one caller wins.
public final class DynamoDbIdempotencyStore implements IdempotencyStore {

    private static final String FREE = "attribute_not_exists(id) OR expiresAt < :nowSeconds"
            + " OR (progress = :inProgress AND claimedUntil < :nowMillis) OR claimant = :claimant";
    private static final String OURS_OR_GONE = "attribute_not_exists(id) OR claimant = :claimant";
    private static final String OURS_IN_PROGRESS = "claimant = :claimant AND progress = :inProgress";

    private final DynamoDbClient dynamoDb;
    private final String table;

    public DynamoDbIdempotencyStore(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    @Override
    public Standing claim(Claim claim, Instant now, Instant until) {
        return calling("dynamodb:PutItem", () -> {
            try {
                dynamoDb.putItem(put -> put.tableName(table)
                        .item(Item.inProgress(claim, until))
                        .conditionExpression(FREE)
                        .expressionAttributeValues(Item.free(claim, now))
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
                return new Granted();
            } catch (ConditionalCheckFailedException e) {
                return Item.standing(e.item());
            }
        });
    }

    @Override
    public boolean complete(Claim claim, byte[] result, Instant rememberedUntil) {
        return calling("dynamodb:PutItem", () -> {
            try {
                dynamoDb.putItem(put -> put.tableName(table)
                        .item(Item.completed(claim, result, rememberedUntil))
                        .conditionExpression(OURS_OR_GONE)
                        .expressionAttributeValues(Item.ours(claim)));
                return true;
            } catch (ConditionalCheckFailedException _) {
                return false;
            }
        });
    }

    @Override
    public void release(Claim claim) {
        calling("dynamodb:DeleteItem", () -> {
            try {
                dynamoDb.deleteItem(delete -> delete.tableName(table)
                        .key(Item.key(claim))
                        .conditionExpression(OURS_IN_PROGRESS)
                        .expressionAttributeValues(Item.oursInProgress(claim)));
                return true;
            } catch (ConditionalCheckFailedException _) {
                return false;
            }
        });
    }

    private <T> T calling(String permission, Supplier<T> call) {
        try {
            return call.get();
        } catch (SdkException e) {
            throw AwsFailures.of(permission + " on table " + table, e);
        }
    }
}
