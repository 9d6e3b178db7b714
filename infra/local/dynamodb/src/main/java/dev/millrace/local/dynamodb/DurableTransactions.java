package dev.millrace.local.dynamodb;

import software.amazon.awssdk.services.dynamodb.model.ExecuteTransactionRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteTransactionResponse;
import software.amazon.awssdk.services.dynamodb.model.ListTablesRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;

/// Answers a transaction once it is committed, as DynamoDB does.
///
/// DynamoDB Local 3.3.1 hands the `COMMIT` to the thread that owns its database and answers without waiting for it. A
/// process that is killed in that moment has acknowledged a transaction that is rolled back when it starts again: a
/// batch commits what it claimed, the claim is gone, and the next batch commits the same documents once more.
///
/// That thread works in the order in which it is asked. So whoever asks it anything afterwards, and waits, has waited
/// for the commit too.
final class DurableTransactions extends LocalDynamoDBRequestHandler {

    private static final int NO_AUTHORITY = 0;
    private static final boolean ON_DISK = false;
    private static final boolean SHARED_BY_ALL_REGIONS_AND_CREDENTIALS = true;
    private static final boolean AT_ONCE = false;
    private static final ListTablesRequest ANYTHING =
            ListTablesRequest.builder().limit(1).build();

    DurableTransactions(String folder) {
        super(NO_AUTHORITY, ON_DISK, folder, SHARED_BY_ALL_REGIONS_AND_CREDENTIALS, AT_ONCE);
    }

    @Override
    public TransactWriteItemsResponse transactWriteItems(
            String accessKey, String region, TransactWriteItemsRequest request) {
        var response = super.transactWriteItems(accessKey, region, request);
        listTables(accessKey, region, ANYTHING);
        return response;
    }

    @Override
    public ExecuteTransactionResponse executeTransaction(
            String accessKey, String region, ExecuteTransactionRequest request) {
        var response = super.executeTransaction(accessKey, region, request);
        listTables(accessKey, region, ANYTHING);
        return response;
    }
}
