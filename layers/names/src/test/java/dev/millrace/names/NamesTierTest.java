package dev.millrace.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.env.Environment;
import dev.millrace.core.error.Defect;
import dev.millrace.core.text.RawText;
import dev.millrace.dlp.Detector;
import dev.millrace.dlp.MaskingEngine;
import dev.millrace.dlp.MaskingPolicy;
import dev.millrace.names.comprehend.ComprehendNames;
import dev.millrace.names.comprehend.FakeComprehend;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTierTest {

    private static final String NAME = "Zsófia Kovács";
    private static final List<String> OF_OTHER_TIERS =
            List.of("models", "onnxruntime", "djl", "langchain4j", "comprehend");

    @Test
    void the_fast_tier_looks_unless_another_is_asked_for() {
        assertThat(load(Map.of())).isInstanceOf(FastNames.class);
        assertThat(load(Map.of("NAMES", " "))).isInstanceOf(FastNames.class);
        assertThat(load(Map.of("NAMES", "fast"))).isInstanceOf(FastNames.class);
    }

    @Test
    void the_model_is_asked_where_the_variable_says_so() {
        try (var names = (EmbeddedNames) load(Map.of("NAMES", "embedded"))) {
            assertThat(mask(names)).isEqualTo("My name is [PERSON].");
        }
    }

    @Test
    void comprehend_is_asked_where_the_variable_says_so_in_the_language_that_is_set() throws IOException {
        try (var comprehend = new FakeComprehend(NAME)) {
            var names = load(aws("hi", comprehend));

            assertThat(names).isInstanceOf(ComprehendNames.class);
            assertThat(comprehend.received()).as("before any text").isEmpty();
            assertThat(mask(names)).isEqualTo("My name is [PERSON].");
            assertThat(comprehend.languages()).containsExactly("hi");
        }
    }

    @Test
    void comprehend_reads_english_unless_another_language_is_set() throws IOException {
        try (var comprehend = new FakeComprehend(NAME)) {
            mask(load(aws(" ", comprehend)));

            assertThat(comprehend.languages()).containsExactly("en");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Fast", "spacy", "fast,embedded"})
    void a_tier_that_there_is_not_is_refused_with_those_that_there_are(String name) {
        assertThatThrownBy(() -> NamesTier.from(new Environment(Map.of("NAMES", name))))
                .isInstanceOf(Defect.class)
                .hasMessage("NAMES is %s: it must be one of fast, embedded, comprehend", name);
    }

    @Test
    void a_language_that_comprehend_does_not_read_is_refused_at_once() {
        var environment = Map.of("NAMES", "comprehend", "NAMES_LANGUAGE", "hu");

        assertThatThrownBy(() -> load(environment))
                .isInstanceOf(Defect.class)
                .hasMessageContaining("NAMES_LANGUAGE is hu")
                .hasMessageContaining("de, en, es");
    }

    @Test
    void the_fast_tier_needs_none_of_the_libraries_of_the_others() throws Exception {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPathOfTheFastTier(),
                        MaskOnce.class.getName(),
                        "My name is ",
                        NAME)
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(said).contains("My name is [PERSON].");
    }

    private static String classPathOfTheFastTier() {
        var whole = System.getProperty("java.class.path").split(File.pathSeparator);
        var kept = Arrays.stream(whole)
                .filter(entry -> OF_OTHER_TIERS.stream().noneMatch(entry::contains))
                .toList();
        assertThat(kept).hasSizeLessThanOrEqualTo(whole.length - OF_OTHER_TIERS.size());
        return kept.stream().collect(Collectors.joining(File.pathSeparator));
    }

    private static Map<String, String> aws(String language, FakeComprehend comprehend) {
        return Map.of(
                "NAMES", "comprehend",
                "NAMES_LANGUAGE", language,
                "AWS_REGION", "eu-west-1",
                "AWS_ACCESS_KEY_ID", "local",
                "AWS_SECRET_ACCESS_KEY", "local",
                "AWS_ENDPOINT_URL_COMPREHEND", comprehend.endpoint().toString());
    }

    private static Detector load(Map<String, String> variables) {
        var environment = new Environment(variables);
        return NamesTier.from(environment).load(environment);
    }

    private static String mask(Detector names) {
        return new MaskingEngine(List.of(names), MaskingPolicy.STRICT)
                .mask(new RawText("My name is %s.".formatted(NAME)))
                .text()
                .value();
    }
}
