package dev.millrace.dlp.operator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dlp.InfoType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeepLastTest {

    @ParameterizedTest
    @CsvSource({
        "4111 1111 1111 1234, 4, **** **** **** 1234",
        "4111-1111-1111-1234, 0, ****-****-****-****",
        "jane@example.com, 3, ****@*******.com",
        "12345, 4, ***45",
        "90210-1234, 8, *****-1234",
        "Jane, 4, ****",
        "jane@example.com, 4, ****@******e.com",
        "2026-01-31, 4, ****-01-31",
        "123, 3, ***",
        "123, 2, **3",
        "12, 3, **",
        "４１１１, 1, ***１",
        "用户名, 1, **名",
        "𝟒𝟏𝟏, 1, **𝟏"
    })
    void only_the_last_letters_and_digits_stay_readable_and_at_most_half_of_them(
            String value, int count, String masked) {
        assertThat(new KeepLast(count).replace(InfoType.CREDIT_CARD, value)).isEqualTo(masked);
    }
}
