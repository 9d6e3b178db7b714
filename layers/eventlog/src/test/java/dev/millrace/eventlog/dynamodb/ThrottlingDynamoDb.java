package dev.millrace.eventlog.dynamodb;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;

/// A real client that answers as DynamoDB does when a table is given more than it can take.
final class ThrottlingDynamoDb implements DynamoDbClient {

    private final DynamoDbClient real;
    private volatile boolean throttles;

    ThrottlingDynamoDb(DynamoDbClient real) {
        this.real = real;
    }

    void throttle(boolean throttle) {
        throttles = throttle;
    }

    @Override
    public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
        throttle();
        return real.transactWriteItems(request);
    }

    @Override
    public QueryResponse query(QueryRequest request) {
        throttle();
        return real.query(request);
    }

    @Override
    public String serviceName() {
        return real.serviceName();
    }

    @Override
    public void close() {}

    private void throttle() {
        if (throttles) {
            throw ProvisionedThroughputExceededException.builder()
                    .statusCode(400)
                    .awsErrorDetails(AwsErrorDetails.builder()
                            .errorCode("ProvisionedThroughputExceededException")
                            .build())
                    .build();
        }
    }
}
