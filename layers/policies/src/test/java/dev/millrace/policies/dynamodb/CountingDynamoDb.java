package dev.millrace.policies.dynamodb;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;

/// Counts requests, and leaves items over as a table under load does.
final class CountingDynamoDb implements DynamoDbClient {

    private final DynamoDbClient client;
    private int requests;
    private int leavingOver;

    CountingDynamoDb(DynamoDbClient client) {
        this.client = client;
    }

    int requests() {
        return requests;
    }

    void leaveOver(int writes) {
        leavingOver = writes;
    }

    @Override
    public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
        requests++;
        return client.batchGetItem(request);
    }

    @Override
    public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
        requests++;
        return leavingOver-- > 0
                ? BatchWriteItemResponse.builder()
                        .unprocessedItems(request.requestItems())
                        .build()
                : client.batchWriteItem(request);
    }

    @Override
    public String serviceName() {
        return client.serviceName();
    }

    @Override
    public void close() {
        client.close();
    }
}
