package dev.millrace.dlp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.text.RawText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Counts the characters that detectors read, so that a slow machine cannot make these tests fail.
class LinearTimeTest {

    private static final int SMALL = 4_000;
    private static final int FACTOR = 8;
    private static final double ROOM = 1.1;
    private static final int MOST_READS_PER_CHARACTER = 200;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "1",
                "@",
                ":",
                ".",
                "/",
                "+",
                "(",
                "a@",
                "a.",
                "1 ",
                "1-",
                "1.",
                "1:",
                "a:",
                "::",
                "::1 ",
                "01 23 ",
                "(0",
                "+1",
                "+1 ",
                "+49",
                "DE89",
                "DE89 ",
                "MT84MALT",
                "1.1.1.1.",
                "http://a:",
                "//:a@",
                "x:a@b.co:",
                "a@b.c@",
                "4111 1111 1111 1112 ",
                "4111-",
                "0151 1234567,",
                " tel 1-1-1-1-1-1-1 ",
                "call 123 456 789 ",
                "1234567 ",
                "\u200b1",
                "０１２３",
                "+999 99 99 99 ",
                "oracle:thin:",
                "version 1.2.3.4 ",
                "1111111x",
                "a.b-c_d%e+",
                "😀1",
                "аx",
                "а",
                "а1",
                "x\u200b",
                "card ",
                "card 4111 1111 1111 1112 ",
                "card number card 1234567 ",
                "カード4111111111111111 ",
                "version version 1.2.3.4 ",
                "𝟒",
                "ⓐ@",
                "\ud83d",
                "e\u0301@",
                "1\n",
                "jane@example.com ",
                "4111 1111 1111 1111 ",
                "10.0.0.7,",
                "DE89370400440532013000 ",
                "call 020 7946 0018;"
            })
    void the_work_grows_with_the_text_whatever_is_repeated(String pattern) {
        var small = readsFor(pattern, SMALL);
        var large = readsFor(pattern, SMALL * FACTOR);

        assertThat((double) large).isLessThanOrEqualTo(small * FACTOR * ROOM);
        assertThat(large).isLessThan((long) SMALL * FACTOR * MOST_READS_PER_CHARACTER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "1", "a@", "DE89", "а1", "4111111111111111 "})
    void ten_million_characters_without_a_line_break_are_masked(String pattern) {
        var text = pattern.repeat(10_000_000 / pattern.length()) + " jane@example.com";

        var masked = MaskingEngine.standard().mask(new RawText(text)).text().value();

        assertThat(masked).endsWith(" [EMAIL_ADDRESS]");
    }

    @Test
    void an_identifier_after_a_long_line_of_its_own_beginnings_is_found() {
        var text = "4111 1111 1111 1112 ".repeat(10_000) + "x 4111 1111 1111 1111";

        assertThat(Found.in(text, InfoType.CREDIT_CARD)).contains("4111 1111 1111 1111");
    }

    private static long readsFor(String pattern, int length) {
        var raw = pattern.repeat(length / pattern.length());
        var text = new CountingText(FoldedText.of(new RawText(raw)), raw);
        MaskingEngine.standard().spansIn(text);
        return text.reads();
    }
}
