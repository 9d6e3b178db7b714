package dev.millrace.dlp.national;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.text.RawText;
import dev.millrace.dlp.MaskingEngine;
import dev.millrace.dlp.MaskingPolicy;
import dev.millrace.dlp.scan.OnePass;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LookAlikesTest {

    private static final MaskingEngine ENGINE =
            new MaskingEngine(List.of(new OnePass(NationalIds.all())), MaskingPolicy.STANDARD);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order 111222333 was shipped", // a valid BSN
                "invoice no. 943 476 5919", // a valid NHS number
                "Rechnung 86095742719 vom 3.4.2026", // a valid tax id
                "call 943 476 5919 today",
                "call (943) 476-5919 or +1 943 476 5919",
                "tracking 811218-9876", // a valid personnummer
                "part AB-123456-C",
                "version 219.09.9999",
                "released 2026-01-31 at 20260131-1200",
                "timestamp 1700000000000, epoch 1700000000",
                "commit 1a2b3c4d5e6f7a8b9c0d1e2f3a4b5c6d7e8f9a0b",
                "commit 12345678z is not a hash", // lower-case letters
                "uuid 123e4567-e89b-12d3-a456-426614174000",
                "ISBN 978-3-16-148410-0, EAN 4006381333931",
                "$111222333 and 111222333% and 3.111222333",
                "x111222333y and 111222333_7",
                "0x1234567L",
                "PD-219-09-9999",
                "219-09-9999-1",
                "4111 1111 1111 1111",
                "2341 2341 2346 2341 2341 2346",
                "ssn of order 219099999"
            })
    void what_looks_like_an_identifier_stays(String text) {
        assertThat(found(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "000-12-3456",
                "666-12-3456",
                "219-00-9999",
                "219-09-0000",
                "912-93-1234", // a group that the IRS left out
                "BG123456A", // no such prefix
                "AB123456E",
                "AB1234567",
                "12345678A",
                "X1234567A",
                "RSSMRA85T10A562A",
                "111.444.777-34",
                "11.222.333/0001-80",
                "12.ABC.345/01DE-36",
                "311352-308T", // month 13
                "S1234567A",
                "DE136695975",
                "881322-2123456" // month 13
            })
    void what_the_check_refuses_stays(String value) {
        assertThat(found("It says " + value + " there.")).isEmpty();
    }

    @Test
    void made_up_numbers_stand_where_a_word_says_that_they_are_social_security_numbers() {
        assertThat(found("My SSN is 666-12-3456.")).containsExactly("666-12-3456");
        assertThat(found("My SSN is 000-12-3456.")).containsExactly("000-12-3456");
    }

    @Test
    void a_sentence_that_has_told_its_number_introduces_no_other() {
        assertThat(found("My driver's license is A1234567. My card is 4111111111111112."))
                .containsExactly("A1234567");
        assertThat(found("About my driver's license. It is A1234567.")).containsExactly("A1234567");
    }

    @Test
    void of_random_numbers_without_words_hardly_any_is_taken_for_an_identifier() {
        var random = new Random(7);
        var taken = 0;
        for (var i = 0; i < 20_000; i++) {
            var number = String.valueOf(random.nextLong(1_000_000, 1_000_000_000_000_000L));
            taken += found("see " + number + " there").size();
        }
        assertThat(taken).isZero();
    }

    private static List<String> found(String text) {
        return ENGINE.mask(new RawText(text)).spans().stream()
                .map(span -> text.substring(span.start(), span.end()))
                .toList();
    }
}
