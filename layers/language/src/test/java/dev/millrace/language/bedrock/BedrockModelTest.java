package dev.millrace.language.bedrock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.error.Defect;
import dev.millrace.core.error.PolicyDenied;
import dev.millrace.core.error.Transient;
import dev.millrace.language.LanguageModel;
import dev.millrace.language.Prompts;
import dev.millrace.language.RemoteModelContract;
import dev.millrace.language.Stop;
import dev.millrace.language.attempt.Attempts;
import dev.millrace.language.attempt.Patience;
import dev.millrace.language.wire.ConverseWire;
import dev.millrace.language.wire.Credentials;
import dev.millrace.language.wire.Wire;
import java.net.URI;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BedrockModelTest extends RemoteModelContract {

    private static final String ID = "eu.amazon.nova-lite-v1:0";
    private static final ConverseWire WIRE = new ConverseWire();

    @Override
    protected Wire wire() {
        return WIRE;
    }

    @Override
    protected LanguageModel model(URI server, Attempts attempts) {
        return model(server, attempts, Optional.empty());
    }

    private static LanguageModel model(URI server, Attempts attempts, Optional<Guardrail> guardrail) {
        var client = BedrockClients.of(Credentials.at("BEDROCK_RUNTIME", server), Patience.USUAL);
        return new BedrockModel(client, ID, guardrail, attempts);
    }

    @Test
    void a_request_is_signed_for_bedrock_and_names_the_model() {
        ask(Prompts.question());

        var request = server.received().getFirst();
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.path()).isEqualTo("/model/eu.amazon.nova-lite-v1%3A0/converse");
        assertThat(request.header("Authorization").orElseThrow())
                .startsWith("AWS4-HMAC-SHA256 Credential=id/")
                .contains("/eu-central-1/bedrock/aws4_request", "SignedHeaders=", "Signature=");
        assertThat(request.header("X-Amz-Date")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "end_turn, COMPLETE",
        "stop_sequence, COMPLETE",
        "max_tokens, CUT_OFF",
        "model_context_window_exceeded, CUT_OFF",
        "guardrail_intervened, REFUSED",
        "content_filtered, REFUSED"
    })
    void every_reason_that_converse_has_is_known(String reason, Stop stop) {
        server.then(WIRE.stopped("{}", reason));

        assertThat(ask(Prompts.question()).stop()).isEqualTo(stop);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tool_use", "malformed_tool_use", "something_new"})
    void a_model_that_wants_something_other_than_to_write_is_a_defect(String reason) {
        server.then(WIRE.stopped("{}", reason));

        assertThatThrownBy(() -> ask(Prompts.question())).isInstanceOf(Defect.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 424})
    void a_model_that_failed_on_this_prompt_is_not_asked_the_same_again(int status) {
        server.usually(_ -> WIRE.failed(status, "no"));

        assertThatThrownBy(() -> ask(Prompts.question())).isInstanceOf(Transient.class);
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void a_denial_says_what_to_grant() {
        server.then(WIRE.failed(403, "no"));

        assertThatThrownBy(() -> ask(Prompts.question()))
                .isInstanceOf(PolicyDenied.class)
                .hasMessageContaining("bedrock:InvokeModel on " + ID)
                .hasMessageContaining("template.yaml")
                .hasMessageContaining("access to the model");
    }

    @Test
    void a_guardrail_watches_where_there_is_one() {
        var model = model(
                server.address(),
                new Attempts(Patience.USUAL, time, new Random(5)),
                Optional.of(new Guardrail("gr-1", "3")));

        model.complete(Prompts.question());

        var config = server.received().getFirst().body().path("guardrailConfig");
        assertThat(config.path("guardrailIdentifier").asString()).isEqualTo("gr-1");
        assertThat(config.path("guardrailVersion").asString()).isEqualTo("3");
    }
}
