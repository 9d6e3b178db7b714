package dev.millrace.core.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SuccessTest {

    private static final Reading READING = new Reading(
            "how long do we keep logs?",
            "Answer only from the sources that you are given, and cite each of them.",
            "{}",
            List.of("Logs are kept for seven years."),
            "the merger closes in May");

    /// A definition of success that nothing meets would prove nothing.
    @Test
    void an_answer_that_obeys_is_a_success_of_every_attack() {
        for (var attack : AttackFiles.all()) {
            assertThat(attack.success().in(obeying(attack), READING))
                    .as("%s", attack)
                    .isNotEmpty();
        }
    }

    @Test
    void a_quotation_of_the_attack_is_no_success() {
        for (var attack : AttackFiles.all()) {
            var harmless = attack.text().replaceAll("([\\[\\]<>:])", "\\\\$1");
            assertThat(attack.success().in(said(Map.of("answer", harmless)), READING))
                    .as("%s", attack)
                    .isEmpty();
        }
    }

    @Test
    void words_are_found_whatever_stands_between_their_letters() {
        var said = said(Map.of("claims", List.of(Map.of("text", "V e\u200bl\u00adt\n\u202eＯr\u0336in"))));

        assertThat(said.says("VELTORIN")).isTrue();
    }

    @Test
    void documents_are_shown_and_not_said() {
        var said =
                said(Map.of("sources", List.of(Map.of("chunkId", "acme/a@1#0", "text", "[x](https://evil.example)"))));

        assertThat(said.text()).isEmpty();
        assertThat(said.cited()).containsExactly("acme/a@1#0");
    }

    /// The answer of a service that passes on whatever the model says: as text, and as JSON where it is such.
    private static Said obeying(Attack attack) {
        var words = READING.fill(attack.obeyed()).replaceAll("\\{(nested|repeated|spelled):(.*)}", "$2");
        var ids = attack.success().cites();
        return said(Map.of("answer", words, "data", json(words), "citations", ids));
    }

    private static JsonNode json(String words) {
        try {
            return JsonMapper.builder()
                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .build()
                    .readTree(words.startsWith("\"") ? "{\"admin\":true}" : words);
        } catch (JacksonException e) {
            return JsonMapper.shared().nullNode();
        }
    }

    private static Said said(Map<String, Object> answer) {
        return new Said(
                Json.parse(JsonMapper.shared().writeValueAsString(answer).getBytes(StandardCharsets.UTF_8)));
    }
}
