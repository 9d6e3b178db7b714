package dev.millrace.dlp.vault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dlp.InfoType;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quicktheories.WithQuickTheories;

class TokensTest implements WithQuickTheories {

    private static final Token TOKEN = new Token(InfoType.EMAIL_ADDRESS, "0123456789abcdef0123456789abcdef");

    @Test
    void tokens_are_found_in_any_text_and_replaced_where_they_have_a_value() {
        qt().forAll(
                        strings().allPossible().ofLengthBetween(0, 20),
                        strings().allPossible().ofLengthBetween(0, 20))
                .check((before, after) -> {
                    var tokens = Tokens.in(before + TOKEN + after + TOKEN);
                    return tokens.all().size() == 2
                            && tokens.replacedBy(Map.of(TOKEN, "$1")).equals(before + "$1" + after + "$1")
                            && tokens.replacedBy(Map.of()).equals(before + TOKEN + after + TOKEN);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "#",
                "[EMAIL_ADDRESS#]",
                "[#0123456789abcdef0123456789abcdef]",
                "[EMAIL_ADDRESS#0123456789abcdef0123456789abcdef",
                "[EMAIL_ADDRESS#0123456789abcdef0123456789abcdef0]",
                "[EMAIL_ADDRESS#0123456789ABCDEF0123456789ABCDEF]",
                "[Email#0123456789abcdef0123456789abcdef]",
                "[EMAIL_ADDRESS:0123456789abcdef0123456789abcdef]"
            })
    void what_only_looks_like_one_is_none(String text) {
        assertThat(Tokens.in(text).all()).isEmpty();
    }
}
