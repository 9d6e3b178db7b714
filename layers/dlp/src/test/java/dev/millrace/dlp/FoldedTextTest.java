package dev.millrace.dlp;

import static dev.millrace.dlp.Contexts.oneOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.text.RawText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quicktheories.WithQuickTheories;

class FoldedTextTest implements WithQuickTheories {

    /// High and low surrogates, alone or by chance together, and what vanishes between them.
    private static final List<String> HALVES = List.of("\ud83d", "\ude00", "\ud835", "\udfd2", "\u200b", "а", "x", "1");

    @ParameterizedTest
    @CsvSource({
        "４１１１ １１１１ １１１１ １１１１, [CREDIT_CARD]",
        "jane＠example．com, [EMAIL_ADDRESS]",
        "٤١١١١١١١١١١١١١١١, [CREDIT_CARD]",
        "4111\u200b1111\u200b1111\u200b1111, [CREDIT_CARD]",
        "ja\u00adne@exam\u200dple.com, [EMAIL_ADDRESS]",
        "𝟒𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏, [CREDIT_CARD]",
        "DE89\u00a03704\u00a00044\u00a00532\u00a00130\u00a000, [IBAN_CODE]",
        "212\u2011555\u20110100, [PHONE_NUMBER]",
        "jаne@exаmple.соm, [EMAIL_ADDRESS]",
        "ВЕ68539007547034, [IBAN_CODE]",
        "ВЕ68 5390 0754 7034, [IBAN_CODE]",
        "𝙙𝙚𝟴𝟵370400440532013000, [IBAN_CODE]",
        "ⓙⓐⓝⓔ@example.com, [EMAIL_ADDRESS]",
        "4111\u31641111\ufe0f1111\u180e1111, [CREDIT_CARD]"
    })
    void characters_that_look_alike_do_not_hide_a_value(String disguised, String masked) {
        assertThat(Found.masked("a 😀 \u200b" + disguised + "\u200b 😀 z"))
                .isEqualTo("a 😀 \u200b" + masked + "\u200b 😀 z");
    }

    @ParameterizedTest
    @CsvSource({
        "'Phone:\\n212 555 0100\\nDesk', 'Phone:\\n[PHONE_NUMBER]\\nDesk'",
        "'mail\\tjane@example.com\\r\\n', 'mail\\t[EMAIL_ADDRESS]\\r\\n'",
        "'Site:\\nhttp://example.com/a', 'Site:\\n[URL]'"
    })
    void escaped_line_breaks_do_not_cling_to_a_value(String text, String masked) {
        assertThat(Found.masked(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"C:\\new\\table.txt", "(D:\\nina\\readme)", "\\\\host\\nina\\reports", "a\\b", "\\"})
    void in_paths_a_backslash_escapes_nothing(String path) {
        assertThat(FoldedText.of(new RawText("at " + path)).slice(0, 100)).isEqualTo("at " + path);
    }

    @Test
    void positions_lead_back_to_the_original() {
        qt().forAll(
                        strings().allPossible().ofLengthBetween(0, 30),
                        strings().allPossible().ofLengthBetween(0, 30))
                .check((before, after) -> {
                    var text = before + " jane@example.com " + after;
                    return Found.in(text, InfoType.EMAIL_ADDRESS).contains("jane@example.com");
                });
    }

    @Test
    void a_text_in_which_nothing_folds_is_read_in_place() {
        var text = "Crème brûlée für 東京 😀";
        assertThat(FoldedText.of(new RawText(text)).slice(0, 100)).isSameAs(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Анна Роса", "Ιωάννα Κάρτα", "Հակոբ", "Ростов-на-Дону 5", "Крона5"})
    void words_of_other_scripts_stay_readable(String name) {
        assertThat(folded(name)).isEqualTo(name);
    }

    @Test
    void look_alikes_fold_in_words_mixed_with_ascii_letters_and_in_codes() {
        assertThat(folded("Аlice аnd Роса, АВ12 СОР")).isEqualTo("Alice and Роса, AB12 СОР");
        assertThat(folded("x\u200bо у")).isEqualTo("xo у");
        assertThat(folded("о".repeat(1000) + "x")).hasSize(1001).endsWith("oox");
    }

    @Test
    void footnote_marks_are_no_digits() {
        assertThat(Found.masked("4111 1111 1111 1111¹")).isEqualTo("[CREDIT_CARD]¹");
    }

    @Test
    void half_characters_stay_where_they_are() {
        qt().forAll(
                        lists().of(oneOf(HALVES)).ofSizeBetween(0, 12),
                        lists().of(oneOf(HALVES)).ofSizeBetween(0, 12))
                .check((before, after) -> {
                    var text = String.join("", before) + " jane@example.com " + String.join("", after);
                    return Found.in(text, InfoType.EMAIL_ADDRESS).equals(List.of("jane@example.com"));
                });
    }

    @Test
    void reading_outside_the_text_is_harmless() {
        var text = FoldedText.of(new RawText("x"));
        assertThat(text.charAt(-1)).isEqualTo('\0');
        assertThat(text.charAt(1)).isEqualTo('\0');
        assertThat(text.slice(-5, 5)).isEqualTo("x");
        assertThat(text.slice(1, 0)).isEmpty();
        assertThat(text.slice(7, 9)).isEmpty();
        assertThat(text.slice(-9, -7)).isEmpty();
    }

    private static String folded(String text) {
        return FoldedText.of(new RawText(text)).slice(0, text.length());
    }
}
