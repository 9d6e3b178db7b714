package dev.millrace.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.env.Environment;
import dev.millrace.core.error.Defect;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageModelsTest {

    private static final LanguageModel EMBEDDED = ScriptedModel.saying("{}");

    @Test
    void the_embedded_model_answers_unless_another_is_named() {
        assertThat(LanguageModels.from(new Environment(Map.of()), () -> EMBEDDED))
                .isSameAs(EMBEDDED);
        assertThat(chosen("extractive", Map.of())).isSameAs(EMBEDDED);
    }

    @ParameterizedTest
    @CsvSource({
        "bedrock:eu.amazon.nova-lite-v1:0, bedrock, eu.amazon.nova-lite-v1:0",
        "openai:gpt-4o-mini, openai, gpt-4o-mini",
        "sagemaker:chat, sagemaker, chat"
    })
    void a_remote_model_is_named_by_provider_and_model(String name, String provider, String model) {
        var chosen = chosen(name, Map.of());

        assertThat(chosen.provider()).isEqualTo(provider);
        assertThat(chosen.model()).isEqualTo(model);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gpt-4o", "openai:", "azure:gpt-4o", "bedrock", ":x"})
    void a_name_that_is_none_is_said_so(String name) {
        assertThatThrownBy(() -> chosen(name, Map.of()))
                .isInstanceOf(Defect.class)
                .hasMessageContaining("LANGUAGE_MODEL is " + name)
                .hasMessageContaining("sagemaker:<endpoint>");
    }

    @Test
    void a_key_does_not_travel_in_the_clear() {
        var variables = Map.of("OPENAI_KEY_SECRET", "openai", "OPENAI_BASE_URL", "http://models.example/v1");

        assertThatThrownBy(() -> chosen("openai:x", variables)).hasMessageContaining("https://");
    }

    private static LanguageModel chosen(String name, Map<String, String> more) {
        var variables = new HashMap<>(
                Map.of("AWS_REGION", "eu-central-1", "AWS_ACCESS_KEY_ID", "id", "AWS_SECRET_ACCESS_KEY", "not-a-key"));
        variables.put("LANGUAGE_MODEL", name);
        variables.putAll(more);
        return LanguageModels.from(new Environment(variables), () -> EMBEDDED);
    }
}
