package dev.millrace.core.aws;

import dev.millrace.core.env.Environment;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;

/// What all clients of a process have in common.
///
/// @param repeating whether a client sends a request again that failed and may work then
record ClientSettings(
        Environment environment,
        Region region,
        AwsCredentialsProvider credentials,
        SdkHttpClient http,
        boolean repeating) {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration READ = Duration.ofSeconds(20);

    static ClientSettings from(Environment environment) {
        return new ClientSettings(
                environment, Region.of(environment.require("AWS_REGION")), credentials(environment), http(READ), true);
    }

    private static SdkHttpClient http(Duration read) {
        return new RetryableHttp(UrlConnectionHttpClient.builder()
                .connectionTimeout(CONNECT)
                .socketTimeout(read)
                .build());
    }

    /// The same but for how long an answer may take, and for callers that try again by themselves.
    ClientSettings waiting(Duration read) {
        return new ClientSettings(environment, region, credentials, http(read), false);
    }

    /// Where a service is, if not at AWS's own address.
    static Optional<URI> endpoint(Environment environment, String service) {
        return environment
                .find("AWS_ENDPOINT_URL_" + service)
                .or(() -> environment.find("AWS_ENDPOINT_URL"))
                .map(URI::create);
    }

    <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> B apply(B builder, String service) {
        builder.region(region)
                .credentialsProvider(credentials)
                .httpClient(http)
                .overrideConfiguration(withoutProfile());
        endpoint(environment, service).ifPresent(builder::endpointOverride);
        return builder;
    }

    private ClientOverrideConfiguration withoutProfile() {
        var configuration = ClientOverrideConfiguration.builder()
                .defaultProfileFile(ProfileFile.aggregator().build())
                .addExecutionInterceptor(new SendWithoutAsking());
        return repeating
                ? configuration.retryStrategy(RetryMode.STANDARD).build()
                : configuration.retryStrategy(AwsRetryStrategy.doNotRetry()).build();
    }

    /// Lambda declares keys as variables, or an address to fetch them from when the process is restored from a
    /// snapshot.
    private static AwsCredentialsProvider credentials(Environment environment) {
        return environment
                .find("AWS_ACCESS_KEY_ID")
                .<AwsCredentialsProvider>map(id -> StaticCredentialsProvider.create(keys(environment, id)))
                .orElseGet(() -> ContainerCredentialsProvider.create());
    }

    private static AwsCredentials keys(Environment environment, String id) {
        var secret = environment.require("AWS_SECRET_ACCESS_KEY");
        return environment
                .find("AWS_SESSION_TOKEN")
                .<AwsCredentials>map(token -> AwsSessionCredentials.create(id, secret, token))
                .orElseGet(() -> AwsBasicCredentials.create(id, secret));
    }
}
