package dev.millrace.local.cloud;

import dev.millrace.local.template.Deployment;
import java.net.URI;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/// AWS's own clients, pointed at the local parts.
final class Clients {

    private static final String KEY = "local";

    /// With the SDK's back-off enough for a part to be started again.
    private static final int ATTEMPTS = 12;

    private Clients() {}

    static S3Client s3(Ports ports) {
        return local(S3Client.builder().forcePathStyle(true), Ports.url(ports.s3()))
                .build();
    }

    static DynamoDbClient dynamoDb(Ports ports) {
        return local(DynamoDbClient.builder(), Ports.url(ports.dynamoDb())).build();
    }

    static SqsClient sqs(Ports ports) {
        return local(SqsClient.builder(), Ports.url(ports.sqs())).build();
    }

    /// What a function's own clients read.
    static Map<String, String> variables(Ports ports, String xray) {
        return Map.ofEntries(
                Map.entry("AWS_ACCESS_KEY_ID", KEY),
                Map.entry("AWS_SECRET_ACCESS_KEY", KEY),
                Map.entry("AWS_XRAY_DAEMON_ADDRESS", xray),
                Map.entry("AWS_ENDPOINT_URL_S3", Ports.url(ports.s3()).toString()),
                Map.entry(
                        "AWS_ENDPOINT_URL_DYNAMODB", Ports.url(ports.dynamoDb()).toString()),
                Map.entry("AWS_ENDPOINT_URL_SQS", Ports.url(ports.sqs()).toString()),
                Map.entry("AWS_ENDPOINT_URL_SFN", Ports.url(ports.services()).toString()),
                Map.entry(
                        "AWS_ENDPOINT_URL_EVENTBRIDGE",
                        Ports.url(ports.services()).toString()),
                Map.entry("AWS_ENDPOINT_URL_KMS", Ports.url(ports.services()).toString()),
                Map.entry(
                        "AWS_ENDPOINT_URL_SECRETS_MANAGER",
                        Ports.url(ports.services()).toString()),
                Map.entry(
                        "AWS_ENDPOINT_URL_APIGATEWAYMANAGEMENTAPI",
                        Ports.url(ports.services()).toString()),
                Map.entry("AWS_ENDPOINT_URL_LAMBDA", Ports.url(ports.lambda()).toString()));
    }

    private static <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> B local(B builder, URI endpoint) {
        return builder.endpointOverride(endpoint)
                .region(Region.of(Deployment.REGION))
                .overrideConfiguration(settings -> settings.retryStrategy(retry -> retry.maxAttempts(ATTEMPTS)))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(KEY, KEY)))
                .httpClientBuilder(UrlConnectionHttpClient.builder());
    }
}
