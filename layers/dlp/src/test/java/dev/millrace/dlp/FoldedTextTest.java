package dev.millrace.dlp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.text.RawText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quicktheories.WithQuickTheories;

class FoldedTextTest implements WithQuickTheories {

    @ParameterizedTest
    @CsvSource({
        "４１１１ １１１１ １１１１ １１１１, [CREDIT_CARD]",
        "jane＠example．com, [EMAIL_ADDRESS]",
        "٤١١١١١١١١١١١١١١١, [CREDIT_CARD]",
        "4111\u200b1111\u200b1111\u200b1111, [CREDIT_CARD]",
        "ja\u00adne@exam\u200dple.com, [EMAIL_ADDRESS]",
        "𝟒𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏, [CREDIT_CARD]",
        "DE89\u00a03704\u00a00044\u00a00532\u00a00130\u00a000, [IBAN_CODE]",
        "212\u2011555\u20110100, [PHONE_NUMBER]"
    })
    void characters_that_look_alike_do_not_hide_a_value(String disguised, String masked) {
        assertThat(Found.masked("a 😀 \u200b" + disguised + "\u200b 😀 z"))
                .isEqualTo("a 😀 \u200b" + masked + "\u200b 😀 z");
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

    @Test
    void reading_outside_the_text_is_harmless() {
        var text = FoldedText.of(new RawText("x"));
        assertThat(text.charAt(-1)).isEqualTo('\0');
        assertThat(text.charAt(1)).isEqualTo('\0');
        assertThat(text.slice(-5, 5)).isEqualTo("x");
    }
}
