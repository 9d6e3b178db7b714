package dev.millrace.dlp.network;

import static dev.millrace.dlp.InfoType.EMAIL_ADDRESS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dlp.Contexts;
import dev.millrace.dlp.Found;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quicktheories.WithQuickTheories;
import org.quicktheories.core.Gen;

class EmailAddressesTest implements WithQuickTheories {

    @Test
    void an_address_is_found_in_any_context() {
        qt().forAll(addresses(), Contexts.any())
                .check((address, context) -> Found.covers(context.around(address), address, EMAIL_ADDRESS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jane.doe+news@mail.example.co.uk",
                "o'brien@example.com",
                "jörg@müller.de",
                "\"jane roe\"@example.com",
                "用户@例子.中国",
                "root@db.internal",
                "a@b.io",
                "first_last@sub-domain.example.museum"
            })
    void an_address_in_a_less_usual_form_is_found(String address) {
        assertThat(Found.in("Write to <" + address + ">, please.", EMAIL_ADDRESS))
                .containsExactly(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"@Override", "package@1.2.3", "user@localhost", "a @ b.com", "@example.com", "x@.com", "me@"})
    void other_uses_of_the_sign_are_left_alone(String text) {
        assertThat(Found.in("See " + text + " there.", EMAIL_ADDRESS)).isEmpty();
    }

    @Test
    void quotes_and_full_stops_around_an_address_stay() {
        assertThat(Found.masked("'jane@example.com'.")).isEqualTo("'[EMAIL_ADDRESS]'.");
    }

    private Gen<String> addresses() {
        var word = strings().betweenCodePoints('a', 'z').ofLengthBetween(1, 12);
        var ending = Contexts.oneOf(List.of("com", "org", "de", "co.uk", "photography", "intern"));
        return word.zip(word, ending, (name, domain, top) -> name + ".1@" + domain + "." + top);
    }
}
