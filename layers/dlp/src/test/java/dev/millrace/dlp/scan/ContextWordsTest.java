package dev.millrace.dlp.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.text.RawText;
import dev.millrace.dlp.FoldedText;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContextWordsTest {

    private static final ContextWords WORDS =
            new ContextWords(Set.of("tel", "mobile number", "e-mail", "w 9", "κάρτα", "फ़ोन", "電話番号", "전화", "เบอร์"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tel ",
                "TEL: ",
                "(tel",
                "my tel.no. ",
                "tel\u00a0",
                "Mobile  Number = ",
                "mobile-number:",
                "E-Mail ",
                "e mail ",
                "form W-9: ",
                "η Κάρτα μου: ",
                "मेरा फ़ोन ",
                "私の電話番号は",
                "전화번호는 ",
                "เบอร์โทร"
            })
    void words_and_phrases_are_found_whole_in_any_case_and_language(String before) {
        assertThat(standBefore(before, "555 0100")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hotel ",
                "tell ",
                "telly ",
                "mobile ",
                "mobile phone number ",
                "number mobile ",
                "w 90 ",
                "mobile .......... number "
            })
    void parts_of_words_and_of_phrases_are_not(String before) {
        assertThat(standBefore(before, "555 0100")).isFalse();
    }

    @Test
    void a_word_that_the_reach_cuts_in_half_is_no_word() {
        assertThat(standBefore("hotel" + " ".repeat(45), "555 0100")).isFalse();
        assertThat(standBefore("tel" + " ".repeat(45), "555 0100")).isTrue();
        assertThat(standBefore("tel" + " ".repeat(46), "555 0100")).isFalse();
        assertThat(WORDS.standAfter(textOf("1 (234567tell)"), 1)).isFalse();
    }

    @Test
    void near_is_before_or_right_after() {
        var text = textOf("tel 1; 2 (tel)");

        assertThat(WORDS.near(text, 4, 5)).isTrue();
        assertThat(WORDS.near(text, 7, 8)).isTrue();
        assertThat(WORDS.near(textOf("1 + 2"), 0, 1)).isFalse();
    }

    @Test
    void a_reach_of_ones_own_is_cut_to_the_text() {
        assertThat(WORDS.standIn(textOf("a tel"), -100, 100)).isTrue();
        assertThat(WORDS.standIn(textOf("a tel"), 3, 100)).isFalse();
    }

    @Test
    void no_words_are_found_nowhere() {
        assertThat(new ContextWords(Set.of("", "-")).standIn(textOf("a - b"), 0, 5))
                .isFalse();
    }

    private static boolean standBefore(String before, String candidate) {
        return WORDS.standBefore(textOf(before + candidate), before.length());
    }

    private static FoldedText textOf(String text) {
        return FoldedText.of(new RawText(text));
    }
}
