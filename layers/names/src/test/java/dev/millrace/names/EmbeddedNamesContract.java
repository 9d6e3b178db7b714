package dev.millrace.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.millrace.core.text.RawText;
import dev.millrace.dlp.MaskingEngine;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What every detector of names that runs inside the process does.
abstract class EmbeddedNamesContract {

    /// An engine with the detector alone.
    abstract MaskingEngine engine();

    @Test
    void persons_places_and_organizations_are_masked_by_their_class() {
        assertThat(mask("My name is Zsófia Kovács and I live in Budapest."))
                .isEqualTo("My name is [PERSON] and I live in [LOCATION].");
        assertThat(mask("She works for Hansen Logistics GmbH.")).isEqualTo("She works for [ORGANIZATION].");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The total of invoice 4711 is 1,250.00 EUR.",
                "How do I reset my password?",
                "Please call back on Monday or Tuesday.",
                "123 456 789",
                "{\"amount\": 12, \"currency\": \"EUR\"}"
            })
    void ordinary_sentences_stay(String text) {
        assertThat(mask(text)).isEqualTo(text);
    }

    @Test
    void a_name_is_found_whatever_its_case_and_accents() {
        assertThat(mask("my name is PETER MÜLLER")).isEqualTo("my name is [PERSON]");
        assertThat(mask("my name is peter muller")).isEqualTo("my name is [PERSON]");
    }

    /// Neither tier has learned a script without capitals; what stands beside in one that it has is found.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "我叫王小明，住在北京。",
                "私の名前は田中太郎です。",
                "제 이름은 김민수이고 서울에 삽니다.",
                "اسمي محمد علي وأعيش في القاهرة.",
                "שמי דוד כהן ואני גר בתל אביב.",
                "मेरा नाम राहुल शर्मा है।",
                "ผมชื่อสมชาย ใจดี อยู่กรุงเทพ"
            })
    void names_in_scripts_without_capitals_stay_and_hide_no_other(String text) {
        assertThat(mask(text)).isEqualTo(text);
        assertThat(mask(text + " My name is Zsófia Kovács.")).startsWith(text).endsWith("My name is [PERSON].");
    }

    @Test
    void addresses_of_the_net_are_no_names() {
        var text = "see https://www.maria-lopez.example/Maria or write to maria.lopez@lopez.example";

        assertThat(mask(text)).isEqualTo(text);
    }

    @Test
    void any_characters_whatever_are_read() {
        var random = new Random(3);
        for (var round = 0; round < 200; round++) {
            var text = random.ints(300, 0, 0x10000)
                    .collect(StringBuilder::new, (builder, c) -> builder.append((char) c), StringBuilder::append)
                    .toString();

            assertThatCode(() -> mask(text)).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "A", "Maria ", "'", "A.", "@", "\ud800", "\n"})
    void a_text_of_300_000_characters_takes_seconds_whatever_is_repeated(String repeated) {
        var text = repeated.repeat(300_000 / repeated.length());

        assertTimeout(Duration.ofSeconds(20), () -> mask(text));
    }

    private String mask(String text) {
        return engine().mask(new RawText(text)).text().value();
    }
}
