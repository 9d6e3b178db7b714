package dev.millrace.core.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.env.Environment;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

class AwsClientsTest {

    private static final Map<String, String> LAMBDA = Map.of(
            "AWS_REGION", "eu-central-1",
            "AWS_ACCESS_KEY_ID", "id",
            "AWS_SECRET_ACCESS_KEY", "secret",
            "AWS_SESSION_TOKEN", "token");

    private static AwsClients with(Map<String, String> more) {
        var variables = new HashMap<>(LAMBDA);
        variables.putAll(more);
        return AwsClients.of(new Environment(variables));
    }

    @Test
    void a_client_is_built_once_and_nothing_before() {
        var nothing = AwsClients.of(new Environment(Map.of()));
        assertThatThrownBy(nothing::sqs).hasMessageContaining("AWS_REGION");
        var clients = with(Map.of());
        assertThat(clients.sqs()).isSameAs(clients.sqs());
    }

    @Test
    void region_and_credentials_are_those_that_lambda_declares() {
        var configuration = with(Map.of()).dynamoDb().serviceClientConfiguration();
        assertThat(configuration.region().id()).isEqualTo("eu-central-1");
        assertThat(configuration.credentialsProvider().resolveIdentity().join())
                .isEqualTo(AwsSessionCredentials.create("id", "secret", "token"));
    }

    @Test
    void each_service_has_its_own_endpoint_and_there_is_one_for_all_others() {
        var clients =
                with(Map.of("AWS_ENDPOINT_URL_SFN", "http://127.0.0.1:1", "AWS_ENDPOINT_URL", "http://127.0.0.1:2"));
        assertThat(clients.stepFunctions().serviceClientConfiguration().endpointOverride())
                .contains(URI.create("http://127.0.0.1:1"));
        assertThat(clients.lambda().serviceClientConfiguration().endpointOverride())
                .contains(URI.create("http://127.0.0.1:2"));
        assertThat(with(Map.of()).eventBridge().serviceClientConfiguration().endpointOverride())
                .isEmpty();
    }

    @Test
    void buckets_are_addressed_by_path_at_an_ip_address_and_by_host_elsewhere() {
        assertThat(url(Map.of("AWS_ENDPOINT_URL_S3", "http://127.0.0.1:9000")))
                .isEqualTo("http://127.0.0.1:9000/lake/a");
        assertThat(url(Map.of("AWS_ENDPOINT_URL_S3", "https://store.example")))
                .isEqualTo("https://lake.store.example/a");
        assertThat(url(Map.of())).isEqualTo("https://lake.s3.eu-central-1.amazonaws.com/a");
    }

    private static String url(Map<String, String> more) {
        return with(more)
                .s3()
                .utilities()
                .getUrl(url -> url.bucket("lake").key("a"))
                .toString();
    }
}
