package dev.millrace.dlp.number;

import static dev.millrace.dlp.InfoType.CREDIT_CARD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dlp.Contexts;
import dev.millrace.dlp.Found;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quicktheories.WithQuickTheories;
import org.quicktheories.core.Gen;

class PaymentCardsTest implements WithQuickTheories {

    private record Scheme(String prefix, int length) {}

    private static final List<Scheme> SCHEMES = List.of(
            new Scheme("4", 16),
            new Scheme("4", 19),
            new Scheme("51", 16),
            new Scheme("2221", 16),
            new Scheme("2720", 16),
            new Scheme("34", 15),
            new Scheme("37", 15),
            new Scheme("6011", 16),
            new Scheme("65", 16),
            new Scheme("300", 14),
            new Scheme("36", 14),
            new Scheme("3528", 16),
            new Scheme("62", 16),
            new Scheme("62", 19),
            new Scheme("6759", 16),
            new Scheme("2200", 16),
            new Scheme("5018", 12));

    @Test
    void a_card_of_any_scheme_is_found_in_any_context() {
        qt().forAll(cards(), Contexts.any())
                .check((card, context) -> Found.covers(context.around(card), card, CREDIT_CARD)
                        && Found.covers(context.around(inGroups(card, " ")), inGroups(card, " "), CREDIT_CARD)
                        && Found.covers(context.around(inGroups(card, "-")), inGroups(card, "-"), CREDIT_CARD));
    }

    @Test
    void a_card_with_one_changed_digit_is_not_a_card() {
        qt().forAll(cards(), integers().between(0, 18), integers().between(1, 9), Contexts.any())
                .check((card, position, by, context) -> {
                    var changed = withDigitChanged(card, position % card.length(), by);
                    return !Found.covers(context.around(changed), changed, CREDIT_CARD);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111 1111 1111 1111", "4111-1111-1111-1111", "4111111111111111", "3782 822463 10005",
                        "371449635398431",
                "3056 930902 5904", "5555555555554444", "6011 1111 1111 1117", "3530111333300000", "6759649826438453"
            })
    void a_published_test_number_is_found(String card) {
        assertThat(Found.in("It was " + card + ", I think.", CREDIT_CARD)).containsExactly(card);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.4111111111111111", // a fraction
                "4111111111111112", // wrong check digit
                "9999 9999 9999 9995", // nobody issues it
                "41111111111111111111", // too long
                "4 11 111 1111 1111 11" // no grouping that cards have
            })
    void a_number_that_is_no_card_is_left_alone(String number) {
        assertThat(Found.in("It was " + number + ", I think.", CREDIT_CARD)).isEmpty();
    }

    @Test
    void a_word_before_it_makes_up_for_an_odd_form() {
        assertThat(Found.in("credit card 4 11 111 1111 1111 11", CREDIT_CARD)).containsExactly("4 11 111 1111 1111 11");
        assertThat(Found.in("my card 9999 9999 9999 9995", CREDIT_CARD)).containsExactly("9999 9999 9999 9995");
    }

    @Test
    void the_code_on_the_back_does_not_hide_the_number_before_it() {
        assertThat(Found.in("4111 1111 1111 1111 123", CREDIT_CARD)).first().isEqualTo("4111 1111 1111 1111");
    }

    private Gen<String> cards() {
        return Contexts.oneOf(SCHEMES)
                .flatMap(scheme -> Contexts.digits(
                                scheme.length() - scheme.prefix().length() - 1)
                        .map(body -> withCheckDigit(scheme.prefix() + body)));
    }

    private static String withCheckDigit(String payload) {
        var sum = 0;
        for (var i = 0; i < payload.length(); i++) {
            var digit = payload.charAt(payload.length() - 1 - i) - '0';
            var doubled = i % 2 == 0 ? 2 * digit : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return payload + (10 - sum % 10) % 10;
    }

    private static String inGroups(String card, String separator) {
        var groups = new StringBuilder();
        for (var i = 0; i < card.length(); i += 4) {
            groups.append(i == 0 ? "" : separator).append(card, i, Math.min(i + 4, card.length()));
        }
        return groups.toString();
    }

    private static String withDigitChanged(String card, int at, int by) {
        return card.substring(0, at) + (char) ('0' + (card.charAt(at) - '0' + by) % 10) + card.substring(at + 1);
    }
}
