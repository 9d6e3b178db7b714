package dev.millrace.language.sagemaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.error.Defect;
import dev.millrace.language.LanguageModel;
import dev.millrace.language.Prompts;
import dev.millrace.language.RemoteModelContract;
import dev.millrace.language.attempt.Attempts;
import dev.millrace.language.wire.Credentials;
import dev.millrace.language.wire.EndpointWire;
import dev.millrace.language.wire.Wire;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sagemakerruntime.SageMakerRuntimeClient;

class SageMakerModelTest extends RemoteModelContract {

    private static final EndpointWire WIRE = new EndpointWire();

    @Override
    protected Wire wire() {
        return WIRE;
    }

    @Override
    protected LanguageModel model(URI server, Attempts attempts) {
        var client = Credentials.at("SAGEMAKER_RUNTIME", server)
                .patient(SageMakerRuntimeClient.builder(), "SAGEMAKER_RUNTIME", Duration.ofSeconds(20));
        return new SageMakerModel(client, "chat", attempts);
    }

    @Test
    void a_request_is_signed_for_sagemaker_and_names_the_endpoint() {
        ask(Prompts.question());

        var request = server.received().getFirst();
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.path()).isEqualTo("/endpoints/chat/invocations");
        assertThat(request.header("Content-Type")).contains("application/json");
        assertThat(request.header("Authorization").orElseThrow())
                .startsWith("AWS4-HMAC-SHA256 Credential=id/")
                .contains("/eu-central-1/sagemaker/aws4_request");
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void a_container_that_is_busy_is_asked_again(int status) {
        server.then(WIRE.failedInside(status, "busy"));

        ask(Prompts.question());

        assertThat(server.received()).hasSize(2);
    }

    @Test
    void a_container_that_refuses_is_not_asked_again() {
        server.usually(_ -> WIRE.failedInside(422, "Input validation error"));

        assertThatThrownBy(() -> ask(Prompts.question()))
                .isInstanceOf(Defect.class)
                .hasMessageContaining("/aws/sagemaker/Endpoints/chat")
                .hasMessageNotContaining("Input validation");
        assertThat(server.received()).hasSize(1);
    }
}
