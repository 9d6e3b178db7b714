package dev.millrace.local.ledger;

import dev.millrace.core.ledger.Anchors;
import dev.millrace.core.ledger.dynamodb.DynamoDbLedgerStore;
import dev.millrace.core.ledger.store.StoredAnchors;
import dev.millrace.core.s3.S3Buckets;
import dev.millrace.core.store.ObjectStore;
import dev.millrace.local.cloud.CloudSettings;
import dev.millrace.local.cloud.StoredState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/// Which ledger, and how to write what is found.
final class LedgerOptions {

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "The data folder of the local cloud (default: .millrace in the checkout).")
    private Path data = LedgerCommand.home().resolve(".millrace");

    @Option(
            names = "--table",
            paramLabel = "NAME",
            description = "A table in AWS instead, reached with the usual credentials and region.")
    private @Nullable String table;

    @Option(
            names = "--lake",
            paramLabel = "BUCKET",
            description = "With --table: the bucket that the ledger is exported to, and that answers are kept in.")
    private @Nullable String lake;

    @Option(names = "--json", description = "Write JSON, one line each.")
    private boolean json;

    boolean json() {
        return json;
    }

    OpenLedger open() throws IOException, InterruptedException {
        return table == null ? here() : inAws(table);
    }

    private OpenLedger here() throws IOException, InterruptedException {
        var state = StoredState.open(new CloudSettings(LedgerCommand.home(), data, 0, System.err::println));
        return new OpenLedger(
                new DynamoDbLedgerStore(state.dynamoDb(), state.table("LedgerTable")),
                new StoredAnchors(state.bucket("LakeBucket")),
                Optional.of(state.bucket("LakeBucket")),
                state);
    }

    private OpenLedger inAws(String table) {
        var dynamoDb = DynamoDbClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
        var bucket = Optional.ofNullable(lake).map(LedgerOptions::bucket);
        var anchors = bucket.<Anchors>map(StoredAnchors::new).orElseGet(Anchors::none);
        return new OpenLedger(new DynamoDbLedgerStore(dynamoDb, table), anchors, bucket, dynamoDb);
    }

    private static ObjectStore bucket(String bucket) {
        var s3 = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
        return new S3Buckets(s3).open(bucket);
    }
}
