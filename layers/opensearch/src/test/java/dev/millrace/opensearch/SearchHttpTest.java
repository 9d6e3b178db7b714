package dev.millrace.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.millrace.core.env.Environment;
import dev.millrace.core.hash.Sha256;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;

class SearchHttpTest {

    private static final Environment IN_AWS = new Environment(Map.of("AWS_REGION", "eu-west-1"));

    @Test
    void the_service_to_sign_for_is_told_by_the_host() {
        assertThat(Signature.from(URI.create("https://search-x.eu-west-1.es.amazonaws.com"), IN_AWS)
                        .service())
                .isEqualTo("es");
        assertThat(Signature.from(URI.create("https://x.eu-west-1.aoss.amazonaws.com"), IN_AWS)
                        .service())
                .isEqualTo("aoss");
    }

    @Test
    void a_signature_covers_the_body() {
        var keys = StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIDEXAMPLE", "secret"));
        var signature = new Signature("es", "eu-west-1", keys, AwsV4HttpSigner.create());
        var request = SdkHttpFullRequest.builder()
                .method(SdkHttpMethod.POST)
                .uri(URI.create("https://x.es.amazonaws.com/knowledge/_search?a=b"))
                .contentStreamProvider(() -> new ByteArrayInputStream(new byte[] {'{', '}'}))
                .build();

        var signed = signature.apply(request);

        assertThat(signed.firstMatchingHeader("x-amz-content-sha256")).contains(Sha256.of("{}"));
        assertThat(signed.firstMatchingHeader("Authorization").orElseThrow())
                .contains("Credential=AKIDEXAMPLE/", "/eu-west-1/es/aws4_request", "x-amz-content-sha256");
        assertThat(signed.contentStreamProvider()).isPresent();
    }

    @Test
    void signing_needs_a_region() {
        assertThatIllegalStateException()
                .isThrownBy(() -> SearchHttp.to(
                        URI.create("https://x.es.amazonaws.com"), new Environment(Map.of()), Patience.USUAL))
                .withMessageContaining("AWS_REGION");
    }

    @Test
    void anything_else_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SearchHttp.to(URI.create("localhost:9200"), IN_AWS, Patience.USUAL))
                .withMessage("SEARCH_ENDPOINT must begin with http:// or https://");
    }
}
