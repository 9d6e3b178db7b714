package dev.millrace.language.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.error.Defect;
import dev.millrace.core.error.PolicyDenied;
import dev.millrace.core.json.Json;
import dev.millrace.language.LanguageModel;
import dev.millrace.language.Prompts;
import dev.millrace.language.RemoteModelContract;
import dev.millrace.language.Stop;
import dev.millrace.language.attempt.Attempts;
import dev.millrace.language.wire.ChatStreamWire;
import dev.millrace.language.wire.ChatWire;
import dev.millrace.language.wire.Received;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenAiModelTest extends RemoteModelContract {

    private final ArrayDeque<String> keys = new ArrayDeque<>(List.of("first-key", "second-key"));

    @Override
    protected ChatWire wire() {
        return new ChatWire();
    }

    @Override
    protected ChatWire wire(Received request) {
        return request.body().path("stream").asBoolean(false) ? new ChatStreamWire() : new ChatWire();
    }

    @Override
    protected LanguageModel model(URI server, Attempts attempts) {
        var key = new ApiKey(() -> Optional.ofNullable(keys.poll()));
        return new OpenAiModel(new Server(server.resolve("/v1"), key, Server.client()), "test", attempts);
    }

    @Test
    void a_request_carries_model_key_and_schema() {
        ask(Prompts.question());

        var request = server.received().getFirst();
        assertThat(request.path()).isEqualTo("/v1/chat/completions");
        assertThat(request.header("Authorization")).contains("Bearer first-key");
        assertThat(request.body().path("model").asString()).isEqualTo("test");
        assertThat(request.body().at("/response_format/type").asString()).isEqualTo("json_schema");
        assertThat(request.body().at("/response_format/json_schema/schema"))
                .isEqualTo(Json.parse(Prompts.SCHEMA.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource({"response_format", "temperature", "max_tokens"})
    void a_server_that_refuses_a_parameter_is_asked_without_it_from_then_on(String parameter) {
        server.then(wire().refused(400, "unsupported_parameter", parameter, "not supported"));
        var model = model();

        ask(model, Prompts.question());
        ask(model, Prompts.question());

        assertThat(server.received()).hasSize(3);
        assertThat(server.received().get(0).body().has(parameter)).isTrue();
        assertThat(server.received().subList(1, 3))
                .allSatisfy(request -> assertThat(request.body().has(parameter)).isFalse());
        assertThat(asked().mostTokens()).isEqualTo(800);
        assertThat(time.pauses()).isEmpty();
    }

    @Test
    void a_server_that_refuses_whatever_is_left_out_is_a_defect() {
        server.usually(_ -> wire().refused(400, "x", "", "response_format or temperature or max_tokens is wrong"));

        assertThatThrownBy(() -> ask(Prompts.question())).isInstanceOf(Defect.class);
        assertThat(server.received()).hasSize(2);
    }

    @Test
    void a_key_that_is_refused_is_read_anew() {
        server.then(wire().failed(401, "Incorrect API key provided: first-key"));
        var model = model();

        assertThatThrownBy(() -> ask(model, Prompts.question()))
                .isInstanceOf(PolicyDenied.class)
                .hasMessageContaining("OPENAI_KEY_SECRET")
                .hasMessageNotContaining("first-key");
        ask(model, Prompts.question());

        assertThat(server.received()).hasSize(2);
        assertThat(server.received().getLast().header("Authorization")).contains("Bearer second-key");
    }

    @Test
    void a_server_without_a_key_is_sent_none() {
        keys.clear();

        ask(Prompts.question());

        assertThat(server.received().getFirst().header("Authorization")).isEmpty();
    }

    @Test
    void an_account_that_is_used_up_is_not_asked_again() {
        server.usually(_ -> wire().refused(429, "insufficient_quota", "", "You exceeded your current quota"));

        assertThatThrownBy(() -> ask(Prompts.question())).isInstanceOf(PolicyDenied.class);
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void a_prompt_that_a_filter_stops_is_refused() {
        server.then(wire().refused(400, "content_filter", "prompt", "filtered"));

        assertThat(ask(Prompts.question()).stop()).isEqualTo(Stop.REFUSED);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307})
    void nobody_is_followed_elsewhere(int status) {
        server.usually(_ -> wire().failed(status, "moved").with("Location", "https://elsewhere.example/"));

        assertThatThrownBy(() -> ask(Prompts.question())).isInstanceOf(Defect.class);
        assertThat(server.received()).hasSize(1);
    }
}
