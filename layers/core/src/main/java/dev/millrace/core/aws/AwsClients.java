package dev.millrace.core.aws;

import dev.millrace.core.env.Environment;
import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.services.comprehend.ComprehendClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/// The AWS clients of one process, each built when first asked for.
///
/// Reads `AWS_REGION`, the credentials that Lambda declares, and `AWS_ENDPOINT_URL_<SERVICE>` where a service is not
/// AWS's own. Nothing else is consulted: no profile file, no instance metadata.
public final class AwsClients {

    private final Environment environment;
    private final Supplier<ClientSettings> settings;
    private final Supplier<Object> s3;
    private final Supplier<Object> dynamoDb;
    private final Supplier<Object> eventBridge;
    private final Supplier<Object> stepFunctions;
    private final Supplier<Object> lambda;
    private final Supplier<Object> sqs;
    private final Supplier<Object> kms;
    private final Supplier<Object> secretsManager;
    private final Supplier<Object> comprehend;

    private AwsClients(Environment environment) {
        this.environment = environment;
        settings = new Once<>(() -> ClientSettings.from(environment));
        s3 = new Once<>(() -> buildS3());
        dynamoDb = new Once<>(
                () -> settings().apply(DynamoDbClient.builder(), "DYNAMODB").build());
        eventBridge = new Once<>(() ->
                settings().apply(EventBridgeClient.builder(), "EVENTBRIDGE").build());
        stepFunctions =
                new Once<>(() -> settings().apply(SfnClient.builder(), "SFN").build());
        lambda = new Once<>(
                () -> settings().apply(LambdaClient.builder(), "LAMBDA").build());
        sqs = new Once<>(() -> settings().apply(SqsClient.builder(), "SQS").build());
        kms = new Once<>(() -> settings().apply(KmsClient.builder(), "KMS").build());
        secretsManager = new Once<>(() -> settings()
                .apply(SecretsManagerClient.builder(), "SECRETS_MANAGER")
                .build());
        comprehend = new Once<>(
                () -> settings().apply(ComprehendClient.builder(), "COMPREHEND").build());
    }

    /// Clients configured by these variables.
    public static AwsClients of(Environment environment) {
        return new AwsClients(environment);
    }

    /// Amazon S3; an endpoint at an IP address is addressed by path.
    public S3Client s3() {
        return (S3Client) s3.get();
    }

    /// Amazon DynamoDB.
    public DynamoDbClient dynamoDb() {
        return (DynamoDbClient) dynamoDb.get();
    }

    /// Amazon EventBridge.
    public EventBridgeClient eventBridge() {
        return (EventBridgeClient) eventBridge.get();
    }

    /// AWS Step Functions.
    public SfnClient stepFunctions() {
        return (SfnClient) stepFunctions.get();
    }

    /// AWS Lambda.
    public LambdaClient lambda() {
        return (LambdaClient) lambda.get();
    }

    /// Amazon SQS.
    public SqsClient sqs() {
        return (SqsClient) sqs.get();
    }

    /// AWS Key Management Service.
    public KmsClient kms() {
        return (KmsClient) kms.get();
    }

    /// AWS Secrets Manager.
    public SecretsManagerClient secretsManager() {
        return (SecretsManagerClient) secretsManager.get();
    }

    /// Amazon Comprehend.
    public ComprehendClient comprehend() {
        return (ComprehendClient) comprehend.get();
    }

    /// A client of a service that takes its time, for a caller that tries again by itself: each call is one request.
    ///
    /// @param service as in `AWS_ENDPOINT_URL_<SERVICE>`
    /// @param longest how long it may take to answer
    public <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C patient(
            B builder, String service, Duration longest) {
        return settings().waiting(longest).apply(builder, service).build();
    }

    private ClientSettings settings() {
        return settings.get();
    }

    private S3Client buildS3() {
        var byPath = ClientSettings.endpoint(environment, "S3")
                .map(AwsClients::isAddress)
                .orElse(false);
        return settings().apply(S3Client.builder(), "S3").forcePathStyle(byPath).build();
    }

    private static boolean isAddress(URI endpoint) {
        var host = endpoint.getHost();
        return host.startsWith("[")
                || host.equals("localhost")
                || host.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
    }
}
