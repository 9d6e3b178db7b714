package dev.millrace.opensearch;

import dev.millrace.core.env.Environment;
import dev.millrace.core.hash.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;

/// Signs requests to Amazon OpenSearch Service or Serverless (Signature Version 4).
record Signature(String service, String region, AwsCredentialsProvider credentials, AwsV4HttpSigner signer)
        implements UnaryOperator<SdkHttpFullRequest> {

    static Signature from(URI endpoint, Environment environment) {
        var service = endpoint.getHost().endsWith(".aoss.amazonaws.com") ? "aoss" : "es";
        return new Signature(service, environment.require("AWS_REGION"), lambdaCredentials(), AwsV4HttpSigner.create());
    }

    @Override
    public SdkHttpFullRequest apply(SdkHttpFullRequest request) {
        var body = request.contentStreamProvider();
        var hashed = request.toBuilder()
                .putHeader(
                        "x-amz-content-sha256",
                        Sha256.of(body.map(Signature::bytes).orElseGet(() -> new byte[0])));
        var signed = signer.sign(sign -> sign.identity(credentials.resolveCredentials())
                .request(hashed.build())
                .payload(body.orElse(null))
                .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
                .putProperty(AwsV4HttpSigner.REGION_NAME, region));
        return ((SdkHttpFullRequest) signed.request())
                .toBuilder()
                        .contentStreamProvider(signed.payload().orElse(null))
                        .build();
    }

    private static byte[] bytes(ContentStreamProvider body) {
        try (var stream = body.newStream()) {
            return stream.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// What Lambda declares, and nothing else: no profile file, no instance metadata.
    private static AwsCredentialsProvider lambdaCredentials() {
        return AwsCredentialsProviderChain.builder()
                .addCredentialsProvider(EnvironmentVariableCredentialsProvider.create())
                .addCredentialsProvider(ContainerCredentialsProvider.create())
                .build();
    }
}
