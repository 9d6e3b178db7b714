package dev.millrace.acceptance;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// AWS's own clients, as another system would use them on the suite.
final class Aws {

    static final String UPLOADS = "millrace-storage-uploadbucket";
    static final String LAKE = "millrace-storage-lakebucket";
    static final String REJECTIONS = "millrace-DocumentRejections";
    static final String INGESTION = "millrace-DocumentIngestionQueue";

    private final RunningSuite suite;

    Aws(RunningSuite suite) {
        this.suite = suite;
    }

    S3Client s3() {
        return local(S3Client.builder().forcePathStyle(true), suite.url("s3")).build();
    }

    SqsClient sqs() {
        return local(SqsClient.builder(), suite.url("sqs")).build();
    }

    DynamoDbClient dynamoDb() {
        return local(DynamoDbClient.builder(), suite.url("dynamodb")).build();
    }

    EventBridgeClient events() {
        return local(EventBridgeClient.builder(), suite.url("services")).build();
    }

    /// What a function answers to who waits for it.
    JsonNode invoke(String function, Map<String, ?> payload) {
        try (var lambda = local(LambdaClient.builder(), suite.url("lambda")).build()) {
            var answer = lambda.invoke(request -> request.functionName(function)
                    .payload(SdkBytes.fromUtf8String(JsonMapper.shared().writeValueAsString(payload))));
            if (answer.functionError() != null) {
                throw new IllegalStateException(answer.payload().asUtf8String());
            }
            return JsonMapper.shared().readTree(answer.payload().asUtf8String());
        }
    }

    /// The text of an object in the lake bucket.
    String inLake(String key) {
        try (var s3 = s3()) {
            return s3.getObjectAsBytes(request -> request.bucket(LAKE).key(key)).asUtf8String();
        }
    }

    /// The keys of objects in the lake bucket that begin so, a thousand at most.
    List<String> keysInLake(String prefix) {
        try (var s3 = s3()) {
            return s3.listObjectsV2(request -> request.bucket(LAKE).prefix(prefix)).contents().stream()
                    .map(S3Object::key)
                    .toList();
        }
    }

    SfnClient workflows() {
        return local(SfnClient.builder(), suite.url("services")).build();
    }

    SecretsManagerClient secrets() {
        return local(SecretsManagerClient.builder(), suite.url("services")).build();
    }

    void upload(String key, String content) {
        try (var s3 = s3()) {
            s3.putObject(request -> request.bucket(UPLOADS).key(key), RequestBody.fromString(content));
        }
    }

    void upload(String key, Path file) {
        try (var s3 = s3()) {
            s3.putObject(request -> request.bucket(UPLOADS).key(key), file);
        }
    }

    /// Puts an event of ours onto the bus.
    void submit(String detail) {
        try (var events = events()) {
            var answer = events.putEvents(request -> request.entries(entry -> entry.eventBusName("millrace")
                    .source("millrace")
                    .detailType("DocumentSubmitted")
                    .detail(detail)));
            if (answer.failedEntryCount() > 0) {
                throw new IllegalStateException(answer.toString());
            }
        }
    }

    void send(String queue, String body) {
        try (var sqs = sqs()) {
            sqs.sendMessage(request -> request.queueUrl(url(queue)).messageBody(body));
        }
    }

    /// Takes every message off a queue.
    List<String> drain(String queue) {
        var bodies = new ArrayList<String>();
        try (var sqs = sqs()) {
            List<Message> messages;
            do {
                messages = sqs.receiveMessage(request -> request.queueUrl(url(queue))
                                .maxNumberOfMessages(10)
                                .waitTimeSeconds(1))
                        .messages();
                for (var message : messages) {
                    bodies.add(message.body());
                    sqs.deleteMessage(request -> request.queueUrl(url(queue)).receiptHandle(message.receiptHandle()));
                }
            } while (!messages.isEmpty());
        }
        return bodies;
    }

    /// The detail of a `DocumentSubmitted` event.
    static String submitted(String documentId, String tenant, String tier, String key) {
        return JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "documentId", documentId,
                        "tenant", tenant,
                        "tier", tier,
                        "object", Map.of("bucket", UPLOADS, "key", key)));
    }

    private String url(String queue) {
        return suite.url("sqs") + "/000000000000/" + queue;
    }

    private static <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> B local(B builder, URI endpoint) {
        return builder.endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClientBuilder(UrlConnectionHttpClient.builder());
    }
}
