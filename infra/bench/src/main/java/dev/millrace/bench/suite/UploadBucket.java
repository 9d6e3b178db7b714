package dev.millrace.bench.suite;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Bucket;

/// The bucket whose objects are ingested, through AWS's own client.
final class UploadBucket implements AutoCloseable {

    private final S3Client s3;
    private final String name;

    /// @param port of the local S3
    UploadBucket(int port) {
        s3 = S3Client.builder()
                .endpointOverride(URI.create("http://127.0.0.1:" + port))
                .forcePathStyle(true)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
        name = s3.listBuckets().buckets().stream()
                .map(Bucket::name)
                .filter(it -> it.contains("upload"))
                .findFirst()
                .orElseThrow();
    }

    String name() {
        return name;
    }

    void put(String key, String text) {
        s3.putObject(request -> request.bucket(name).key(key), RequestBody.fromString(text));
    }

    @Override
    public void close() {
        s3.close();
    }
}
