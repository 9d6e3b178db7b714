package dev.millrace.dlp.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.dlp.InfoType;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every vault keeps to.
public abstract class TokenVaultContract {

    protected static final TenantId ACME = new TenantId("acme");
    protected static final TenantId GLOBEX = new TenantId("globex");

    /// An empty vault.
    protected abstract TokenVault vault();

    protected static Token token(int number) {
        return new Token(InfoType.EMAIL_ADDRESS, "%032x".formatted(number));
    }

    @Test
    void what_was_kept_is_revealed_and_nothing_else() {
        var vault = vault();
        vault.keep(ACME, Map.of(token(1), "a@example.com", token(2), "\ud800 用户@例子.公司 \udc00\0"));

        assertThat(vault.reveal(ACME, List.of(token(1), token(2), token(1), token(3))))
                .isEqualTo(Map.of(token(1), "a@example.com", token(2), "\ud800 用户@例子.公司 \udc00\0"));
    }

    @Test
    void keeping_a_value_again_changes_nothing() {
        var vault = vault();
        vault.keep(ACME, Map.of(token(1), "a@example.com"));
        vault.keep(ACME, Map.of(token(1), "a@example.com", token(2), "b@example.com"));

        assertThat(vault.reveal(ACME, List.of(token(1), token(2))))
                .isEqualTo(Map.of(token(1), "a@example.com", token(2), "b@example.com"));
    }

    @Test
    void another_tenant_has_nothing_under_the_same_token() {
        var vault = vault();
        vault.keep(ACME, Map.of(token(1), "a@example.com"));

        assertThat(vault.reveal(GLOBEX, List.of(token(1)))).isEmpty();
    }

    @Test
    void a_type_is_part_of_the_token() {
        var vault = vault();
        vault.keep(ACME, Map.of(token(1), "a@example.com"));

        assertThat(vault.reveal(ACME, List.of(new Token(InfoType.PHONE_NUMBER, token(1).id()))))
                .isEmpty();
    }

    @Test
    void many_values_are_kept_and_revealed_at_once() {
        var vault = vault();
        var values = IntStream.range(0, 500).boxed().collect(Collectors.toMap(i -> token(i), i -> "value " + i));
        vault.keep(ACME, values);

        assertThat(vault.reveal(ACME, values.keySet())).isEqualTo(values);
    }

    @Test
    void a_value_may_be_long_but_not_of_any_length() {
        var vault = vault();
        vault.keep(ACME, Map.of(token(1), "x".repeat(100_000)));

        assertThat(vault.reveal(ACME, List.of(token(1))).values()).containsExactly("x".repeat(100_000));
        assertThatThrownBy(() -> vault.keep(ACME, Map.of(token(1), "x".repeat(100_001))))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void nothing_is_asked_for_nothing() {
        var vault = vault();
        vault.keep(ACME, Map.of());

        assertThat(vault.reveal(ACME, List.of())).isEmpty();
    }
}
