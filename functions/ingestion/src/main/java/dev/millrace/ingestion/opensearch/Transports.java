package dev.millrace.ingestion.opensearch;

import dev.millrace.core.env.Environment;
import dev.millrace.core.json.Json;
import java.net.URI;
import java.time.Duration;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.opensearch.client.json.jackson3.JacksonJsonpMapper;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.aws.AwsSdk2Transport;
import org.opensearch.client.transport.aws.AwsSdk2TransportOptions;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import tools.jackson.databind.DeserializationFeature;

/// How requests reach the index: signed for AWS over https, plain over http to the local node.
final class Transports {

    private static final Duration CONNECT = Duration.ofSeconds(2);

    /// Merging segments of vectors may hold a bulk request up.
    private static final Duration ANSWER = Duration.ofSeconds(60);

    /// So that a process restored from a snapshot does not talk to a connection of the past.
    private static final TimeValue LONGEST_CONNECTION = TimeValue.ofSeconds(30);

    private Transports() {}

    static OpenSearchTransport to(URI endpoint, Environment environment) {
        return switch (endpoint.getScheme()) {
            case "http" -> plain(endpoint);
            case "https" -> signed(endpoint.getHost(), Region.of(environment.require("AWS_REGION")));
            case null, default ->
                throw new IllegalArgumentException("SEARCH_ENDPOINT must begin with http:// or https://");
        };
    }

    private static OpenSearchTransport plain(URI endpoint) {
        return ApacheHttpClient5TransportBuilder.builder(
                        new HttpHost(endpoint.getScheme(), endpoint.getHost(), endpoint.getPort()))
                .setMapper(json())
                .setConnectionConfigCallback(connection ->
                        connection.setConnectTimeout(Timeout.of(CONNECT)).setTimeToLive(LONGEST_CONNECTION))
                .setRequestConfigCallback(request -> request.setResponseTimeout(Timeout.of(ANSWER)))
                .build();
    }

    private static OpenSearchTransport signed(String host, Region region) {
        var http = UrlConnectionHttpClient.builder()
                .connectionTimeout(CONNECT)
                .socketTimeout(ANSWER)
                .build();
        var credentials = AwsCredentialsProviderChain.builder()
                .addCredentialsProvider(EnvironmentVariableCredentialsProvider.create())
                .addCredentialsProvider(ContainerCredentialsProvider.create())
                .build();
        var options = AwsSdk2TransportOptions.builder()
                .setCredentials(credentials)
                .setMapper(json())
                .build();
        return new AwsSdk2Transport(http, host, host.endsWith(".aoss.amazonaws.com") ? "aoss" : "es", region, options);
    }

    /// The client reads a document in the middle of an answer, so more may follow it.
    private static JacksonJsonpMapper json() {
        return new JacksonJsonpMapper(Json.mapper()
                .rebuild()
                .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build());
    }
}
