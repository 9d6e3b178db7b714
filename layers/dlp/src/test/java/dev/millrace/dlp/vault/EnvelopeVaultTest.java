package dev.millrace.dlp.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.error.Defect;
import dev.millrace.core.error.Transient;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class EnvelopeVaultTest extends TokenVaultContract {

    private final InMemorySealedValues values = new InMemorySealedValues();
    private final LocalDataKeys keys = new LocalDataKeys();
    private final EnvelopeVault vault = new EnvelopeVault(keys, values);

    @Override
    protected TokenVault vault() {
        return vault;
    }

    @Test
    void a_record_that_was_altered_is_refused_whatever_bit_it_is() {
        vault.keep(ACME, Map.of(token(1), "a@example.com"));
        var bits = 8 * (12 + 2 * "a@example.com".length() + 16);
        for (var bit = 0; bit < bits; bit++) {
            var flipped = bit;
            values.tamper(record -> flip(record, flipped));
            assertThatThrownBy(() -> vault.reveal(ACME, List.of(token(1))))
                    .isInstanceOf(Defect.class)
                    .hasMessageContaining("was altered")
                    .hasMessageNotContaining("example.com");
            values.tamper(record -> flip(record, flipped));
        }
        assertThat(vault.reveal(ACME, List.of(token(1)))).hasSize(1);
    }

    @Test
    void a_record_that_is_cut_short_is_refused() {
        vault.keep(ACME, Map.of(token(1), "a@example.com"));
        values.tamper(record -> new SealedValue(record.token(), record.key(), "AAAA"));

        assertThatThrownBy(() -> vault.reveal(ACME, List.of(token(1)))).isInstanceOf(Defect.class);
    }

    @Test
    void a_record_in_another_ones_place_is_refused() {
        vault.keep(ACME, Map.of(token(1), "a@example.com"));
        values.tamper(record -> new SealedValue(token(2), record.key(), record.box()));

        assertThatThrownBy(() -> vault.reveal(ACME, List.of(token(1)))).isInstanceOf(Defect.class);
    }

    @Test
    void a_record_in_another_tenants_place_is_refused() {
        vault.keep(ACME, Map.of(token(1), "a@example.com"));
        values.move(ACME, GLOBEX, token(1));

        assertThatThrownBy(() -> vault.reveal(GLOBEX, List.of(token(1)))).isInstanceOf(Defect.class);
    }

    @Test
    void a_store_that_is_busy_is_worth_another_try() {
        values.throttle();

        assertThatThrownBy(() -> vault.keep(ACME, Map.of(token(1), "a@example.com")))
                .isInstanceOf(Transient.class);
    }

    @Test
    void one_data_key_serves_a_tenant_for_ten_minutes() {
        var now = new AtomicReference<>(Instant.EPOCH);
        var reused = new EnvelopeVault(new ReusedDataKeys(keys, now::get), values);

        reused.keep(ACME, Map.of(token(1), "a"));
        reused.keep(ACME, Map.of(token(2), "b"));
        assertThat(keys.generated()).isEqualTo(1);
        reused.keep(GLOBEX, Map.of(token(2), "b"));
        assertThat(keys.generated()).isEqualTo(2);
        now.set(Instant.EPOCH.plus(Duration.ofMinutes(10)));
        reused.keep(ACME, Map.of(token(3), "c"));
        assertThat(keys.generated()).isEqualTo(3);

        assertThat(reused.reveal(ACME, List.of(token(1), token(2), token(3))))
                .isEqualTo(Map.of(token(1), "a", token(2), "b", token(3), "c"));
    }

    private static SealedValue flip(SealedValue record, int bit) {
        var box = Base64.getDecoder().decode(record.box());
        box[bit / 8] ^= (byte) (1 << (bit % 8));
        return new SealedValue(record.token(), record.key(), Base64.getEncoder().encodeToString(box));
    }
}
