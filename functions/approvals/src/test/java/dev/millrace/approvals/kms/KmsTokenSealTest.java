package dev.millrace.approvals.kms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.error.Defect;
import dev.millrace.core.error.Transient;
import org.junit.jupiter.api.Test;

class KmsTokenSealTest {

    private static final String TOKEN = "AAAAKgAAAAIAAAAAAAAAAS token";

    private final FakeKms kms = new FakeKms();
    private final KmsTokenSeal seal = new KmsTokenSeal(kms, "key");

    @Test
    void a_token_is_opened_for_its_own_approval_and_no_other() {
        var sealed = seal.seal("a1", TOKEN);

        assertThat(sealed).doesNotContain("token");
        assertThat(seal.open("a1", sealed)).isEqualTo(TOKEN);
        assertThatThrownBy(() -> seal.open("a2", sealed)).isInstanceOf(Defect.class);
    }

    @Test
    void a_token_is_never_sealed_the_same_way_twice() {
        assertThat(seal.seal("a1", TOKEN)).isNotEqualTo(seal.seal("a1", TOKEN));
    }

    @Test
    void a_sealed_token_that_was_changed_anywhere_is_not_opened() {
        var sealed = seal.seal("a1", TOKEN);
        for (var i = 0; i < sealed.length(); i += 3) {
            var changed = sealed.substring(0, i) + (sealed.charAt(i) == 'A' ? 'B' : 'A') + sealed.substring(i + 1);
            assertThatThrownBy(() -> seal.open("a1", changed)).isInstanceOf(Defect.class);
        }
        assertThatThrownBy(() -> seal.open("a1", "")).isInstanceOf(Defect.class);
    }

    @Test
    void a_key_service_that_throttles_is_asked_again_later() {
        kms.throttles = true;

        assertThatThrownBy(() -> seal.seal("a1", TOKEN)).isInstanceOf(Transient.class);
    }
}
