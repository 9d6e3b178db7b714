package dev.millrace.approvals.dynamodb;

import dev.millrace.approvals.Approval;
import dev.millrace.approvals.ApprovalState;
import dev.millrace.approvals.ApprovalStore;
import dev.millrace.approvals.ListPlace;
import dev.millrace.core.aws.AwsFailures;
import dev.millrace.core.domain.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// One DynamoDB table with the key `id`, and two indexes: `by-state` and `due`. In the second are only approvals for
/// which something is left to do.
public final class DynamoDbApprovalStore implements ApprovalStore {

    /// The table refuses keys of more than 2048 bytes, and empty ones.
    private static final int LONGEST_ID = 200;

    private final DynamoDbClient dynamoDb;
    private final String table;

    public DynamoDbApprovalStore(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    @Override
    public boolean keep(Approval approval) {
        var put = PutItemRequest.builder().tableName(table).item(ApprovalItems.item(approval));
        if (approval.version() == 1) {
            put.conditionExpression("attribute_not_exists(id)");
        } else {
            put.conditionExpression("version = :before")
                    .expressionAttributeValues(ApprovalItems.versionBefore(approval));
        }
        return calling("dynamodb:PutItem", () -> {
            try {
                dynamoDb.putItem(put.build());
                return true;
            } catch (ConditionalCheckFailedException _) {
                return isKept(approval);
            }
        });
    }

    /// The client sends again what got no answer, and then meets its own change.
    private boolean isKept(Approval approval) {
        return find(approval.id()).filter(approval::equals).isPresent();
    }

    @Override
    public Optional<Approval> find(String id) {
        if (id.isEmpty() || id.length() > LONGEST_ID) {
            return Optional.empty();
        }
        var item = calling(
                "dynamodb:GetItem",
                () -> dynamoDb.getItem(get ->
                                get.tableName(table).key(ApprovalItems.key(id)).consistentRead(true))
                        .item());
        return item.isEmpty() ? Optional.empty() : Optional.of(ApprovalItems.approval(item));
    }

    @Override
    public List<Approval> list(
            TenantId tenant, ApprovalState state, Predicate<Approval> wanted, Optional<ListPlace> behind, int limit) {
        var query = QueryRequest.builder()
                .indexName("by-state")
                .keyConditionExpression("tenantState = :state")
                .expressionAttributeValues(ApprovalItems.ofState(tenant, state))
                .scanIndexForward(false);
        behind.ifPresent(place -> query.exclusiveStartKey(ApprovalItems.placeKey(tenant, state, place)));
        return found(query, wanted, limit);
    }

    @Override
    public List<Approval> due(Instant now, int limit) {
        return found(
                QueryRequest.builder()
                        .indexName("due")
                        .keyConditionExpression("due = :due AND dueAt <= :now")
                        .expressionAttributeValues(ApprovalItems.dueBy(now)),
                _ -> true,
                limit);
    }

    private List<Approval> found(QueryRequest.Builder query, Predicate<Approval> wanted, int limit) {
        return calling(
                "dynamodb:Query",
                () -> dynamoDb.queryPaginator(query.tableName(table).build()).items().stream()
                        .map(ApprovalItems::approval)
                        .filter(wanted)
                        .limit(limit)
                        .toList());
    }

    private <T> T calling(String permission, Supplier<T> call) {
        try {
            return call.get();
        } catch (SdkException e) {
            throw AwsFailures.of(permission + " on table " + table, e);
        }
    }
}
