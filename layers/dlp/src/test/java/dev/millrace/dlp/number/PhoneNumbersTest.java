package dev.millrace.dlp.number;

import static dev.millrace.dlp.InfoType.PHONE_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import dev.millrace.dlp.Contexts;
import dev.millrace.dlp.Found;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quicktheories.WithQuickTheories;

class PhoneNumbersTest implements WithQuickTheories {

    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();

    /// Eight digits with the country code, at least: shorter ones are short codes or lie on small islands.
    private static final List<String> INTERNATIONAL = LIBRARY.getSupportedRegions().stream()
            .sorted()
            .map(LIBRARY::getExampleNumber)
            .map(number -> LIBRARY.format(number, PhoneNumberFormat.INTERNATIONAL))
            .filter(number -> number.chars().filter(Character::isDigit).count() >= 8)
            .toList();

    @Test
    void a_number_with_its_country_code_is_found_in_any_context() {
        qt().forAll(Contexts.oneOf(INTERNATIONAL), Contexts.any())
                .check((number, context) -> Found.covers(context.around(number), number, PHONE_NUMBER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+49 (0)89 636-48018",
                "+44 20 7946 0958",
                "(+49) 151 23456789",
                "0049 89 63648018",
                "089/63648018",
                "030 901820",
                "0151 23456789",
                "07700 900123",
                "020 7946 0958",
                "01 84 17 61 18",
                "03.93.92.16.85",
                "(212) 555-0100",
                "212-555-0100",
                "1-212-555-0100",
                "212.555.0100 x123",
                "212-555-0100 ext. 42",
                "+1 212 555 0100",
                "(08) 8747 6301",
                "+442079460958",
                "60-56-85-91",
                "(37) 788-063",
                "0450-78-52-23",
                "8 (912) 345-67-89",
                "001-212-555-0100",
                "(212)555-0100x0135"
            })
    void a_number_in_a_usual_form_is_found(String number) {
        assertThat(Found.in("Write, or use " + number + ", on weekdays.", PHONE_NUMBER))
                .containsExactly(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"467 3395", "9498777106", "699 956 915", "2123 0368", "81434167"})
    void a_number_that_could_be_anything_is_one_after_a_word_that_says_so(String number) {
        assertThat(Found.in("Call me at " + number + " tonight.", PHONE_NUMBER)).containsExactly(number);
        assertThat(Found.in("They counted " + number + " tonight.", PHONE_NUMBER))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-31 10:30",
                "01.02.2026",
                "31/12/2026 08",
                "order 4500012345",
                "PD-0332991",
                "1,234,567,890",
                "123-45-6789",
                "3.1415926535",
                "p. 100-120 2019",
                "0.05 0.12 0.33"
            })
    void other_numbers_are_left_alone(String number) {
        assertThat(Found.in("It says " + number + " there.", PHONE_NUMBER)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mi móvil es el %s",
                "Numer telefonu: %s",
                "Puh. %s",
                "Мой телефон: %s",
                "contact_phone=%s",
                "order 12, but my number is %s",
                "%s (mobile)",
                "%s-Office"
            })
    void words_of_many_languages_introduce_a_number(String sentence) {
        assertThat(Found.in(sentence.formatted("467 3395"), PHONE_NUMBER)).containsExactly("467 3395");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "customer no. 030 4711 88",
                "Bestellnummer 0301234567",
                "numéro de commande 0123456789",
                "call about invoice 0494 92 82 32",
                "NHS 943 476 5919"
            })
    void the_nearest_word_can_say_that_it_is_another_number(String text) {
        assertThat(Found.in(text, PHONE_NUMBER)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"34.41.12.52", "22.41.12.52", "416 60 039", "41 66 00 39", "416-60-039"})
    void numbers_of_denmark_and_norway_are_found_in_their_groups(String number) {
        assertThat(Found.in("Her phone is " + number + " now.", PHONE_NUMBER)).containsExactly(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Phone: %s",
                "Tel. %s",
                "tel.:%s",
                "phone number: %s",
                "Fax no. %s",
                "contact_phone=%s",
                "Telefonnummer: %s",
                "Téléphone : %s",
                "Тел.: %s",
                "電話：%s"
            })
    void six_digits_are_a_number_right_after_the_word_for_it(String sentence) {
        for (var number : List.of("467339", "467 339", "46 73 39", "46-73-39", "(046) 733")) {
            assertThat(Found.in(sentence.formatted(number), PHONE_NUMBER)).containsExactly(number);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It says 467339 there.",
                "We counted 467 339 of them.",
                "Phone calls: 467339",
                "They call 467339 people a year.",
                "phone sales of 467339",
                "phone order 467339",
                "Phone: 46733",
                "Phone, since 1/1/2026",
                "phone 4, 467339 units"
            })
    void six_digits_elsewhere_are_none(String text) {
        assertThat(Found.in(text, PHONE_NUMBER)).isEmpty();
    }

    @Test
    void two_numbers_in_a_row_are_two() {
        assertThat(Found.in("+49 89 63648018 +44 20 7946 0958", PHONE_NUMBER))
                .containsExactly("+49 89 63648018", "+44 20 7946 0958");
    }

    @Test
    void brackets_around_a_number_stay() {
        assertThat(Found.masked("(0151 23456789)")).isEqualTo("([PHONE_NUMBER])");
    }
}
