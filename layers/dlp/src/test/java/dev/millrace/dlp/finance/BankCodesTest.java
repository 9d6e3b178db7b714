package dev.millrace.dlp.finance;

import static dev.millrace.dlp.finance.FinanceDetectors.BIC_CODE;
import static dev.millrace.dlp.finance.FinanceDetectors.US_ABA_ROUTING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dlp.Contexts;
import dev.millrace.dlp.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quicktheories.WithQuickTheories;
import org.quicktheories.core.Gen;

class BankCodesTest implements WithQuickTheories {

    private static final int[] WEIGHTS = {3, 7, 1, 3, 7, 1, 3, 7};

    @Test
    void a_routing_number_that_is_introduced_is_found_in_any_context() {
        qt().forAll(routingNumbers(), Contexts.any()).check((number, context) -> {
            var value = "routing number " + number;
            return Found.in(context.around(value), US_ABA_ROUTING).contains(number);
        });
    }

    @Test
    void a_routing_number_with_one_changed_digit_is_none() {
        qt().forAll(routingNumbers(), integers().between(0, 8), integers().between(1, 9), Contexts.any())
                .check((number, at, by, context) -> {
                    var digit = (char) ('0' + (number.charAt(at) - '0' + by) % 10);
                    var changed = number.substring(0, at) + digit + number.substring(at + 1);
                    return !Found.in(context.around("routing number " + changed), US_ABA_ROUTING)
                            .contains(changed);
                });
    }

    @Test
    void nine_digits_alone_are_no_routing_number() {
        assertThat(Found.in("They made 021000021 of them.", US_ABA_ROUTING)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DEUTDEFF", "DEUTDEFF500", "NEDSZAJJXXX", "CHASUS33"})
    void the_code_of_a_bank_is_found_where_it_is_introduced(String code) {
        assertThat(Found.in("Our SWIFT code: " + code + ".", BIC_CODE)).containsExactly(code);
        assertThat(Found.in("The word " + code + " alone.", BIC_CODE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DEUTQQFF", "Deutdeff", "DEUTDEFF5", "DE12DEFF"})
    void what_has_no_country_or_another_form_is_no_code_of_a_bank(String word) {
        assertThat(Found.in("BIC " + word, BIC_CODE)).isEmpty();
    }

    private Gen<String> routingNumbers() {
        return integers().between(1, 12).zip(Contexts.digits(6), (district, rest) -> {
            var payload = "%02d".formatted(district) + rest;
            var sum = 0;
            for (var i = 0; i < WEIGHTS.length; i++) {
                sum += WEIGHTS[i] * (payload.charAt(i) - '0');
            }
            return payload + (10 - sum % 10) % 10;
        });
    }
}
