package dev.millrace.names.comprehend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.aws.AwsClients;
import dev.millrace.core.env.Environment;
import dev.millrace.core.error.Defect;
import dev.millrace.core.error.Transient;
import dev.millrace.core.text.RawText;
import dev.millrace.dlp.MaskingEngine;
import dev.millrace.dlp.MaskingPolicy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ComprehendNamesTest {

    private static final String NAME = "Ana 🌸 Núñez";

    private FakeComprehend comprehend;

    @BeforeEach
    void start() throws IOException {
        comprehend = new FakeComprehend(NAME);
    }

    @AfterEach
    void stop() {
        comprehend.close();
    }

    @Test
    void names_are_masked_where_they_stand_though_comprehend_counts_code_points() {
        assertThat(mask("😀 Dear %s, 😀 dear %s.".formatted(NAME, NAME)))
                .isEqualTo("😀 Dear [PERSON], 😀 dear [PERSON].");
    }

    @Test
    void a_long_text_goes_in_parts_that_fit_and_end_with_a_sentence() {
        var sentence = "Žluťoučký kůň met %s. ".formatted(NAME);

        var masked = mask(sentence.repeat(10_000));

        assertThat(masked).isEqualTo("Žluťoučký kůň met [PERSON]. ".repeat(10_000));
        assertThat(comprehend.received())
                .hasSizeGreaterThan(3)
                .allSatisfy(part -> assertThat(part).endsWith(". "))
                .allSatisfy(part ->
                        assertThat(part.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(100_000));
    }

    @Test
    void a_text_without_spaces_goes_in_parts_too() {
        assertThat(mask("é".repeat(120_000))).hasSize(120_000);
        assertThat(comprehend.received()).hasSize(3);
    }

    @Test
    void half_a_surrogate_pair_is_sent_as_a_question_mark_and_kept() {
        assertThat(mask("\ud83d " + NAME)).isEqualTo("\ud83d [PERSON]");
    }

    @Test
    void a_blank_text_is_not_sent() {
        assertThat(mask(" \n ")).isEqualTo(" \n ");
        assertThat(comprehend.received()).isEmpty();
    }

    @Test
    void a_hiccup_is_ridden_out() {
        comprehend.failing(1, 500, "InternalServerException").failing(1, 429, "TooManyRequestsException");

        assertThat(mask(NAME)).isEqualTo("[PERSON]");
    }

    @Test
    void throttling_that_lasts_is_worth_another_try_later() {
        comprehend.failing(10, 429, "TooManyRequestsException");

        assertThatThrownBy(() -> mask(NAME)).isInstanceOf(Transient.class).hasMessageNotContaining(NAME);
    }

    @Test
    void a_service_that_is_down_is_worth_another_try_later() {
        comprehend.failing(10, 503, "ServiceUnavailable");

        assertThatThrownBy(() -> mask(NAME)).isInstanceOf(Transient.class);
    }

    @Test
    void a_refusal_needs_a_person() {
        comprehend.failing(1, 403, "AccessDeniedException");

        assertThatThrownBy(() -> mask(NAME))
                .isInstanceOf(Defect.class)
                .hasMessageContaining("comprehend:DetectEntities");
    }

    private String mask(String text) {
        var environment = new Environment(Map.of(
                "AWS_REGION", "eu-west-1",
                "AWS_ACCESS_KEY_ID", "local",
                "AWS_SECRET_ACCESS_KEY", "local",
                "AWS_ENDPOINT_URL_COMPREHEND", comprehend.endpoint().toString()));
        var names = new ComprehendNames(AwsClients.of(environment).comprehend(), "en");
        return new MaskingEngine(List.of(names), MaskingPolicy.STANDARD)
                .mask(new RawText(text))
                .text()
                .value();
    }
}
