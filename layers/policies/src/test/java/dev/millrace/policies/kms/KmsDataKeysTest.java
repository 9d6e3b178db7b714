package dev.millrace.policies.kms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.Defect;
import dev.millrace.core.error.Transient;
import dev.millrace.dlp.vault.EnvelopeVault;
import dev.millrace.dlp.vault.InMemorySealedValues;
import dev.millrace.dlp.vault.TokenVault;
import dev.millrace.dlp.vault.TokenVaultContract;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.kms.model.KmsException;

class KmsDataKeysTest extends TokenVaultContract {

    private final FakeKms kms = new FakeKms();
    private final KmsDataKeys keys = new KmsDataKeys(kms, FakeKms.KEY);

    @Override
    protected TokenVault vault() {
        return new EnvelopeVault(keys, new InMemorySealedValues());
    }

    @Test
    void a_data_key_has_256_bits_and_is_opened_for_its_tenant_alone() {
        var made = keys.generate(ACME);

        assertThat(made.key().getEncoded()).hasSize(32);
        assertThat(keys.open(ACME, made.wrapped())).isEqualTo(made.key());
        assertThatThrownBy(() -> keys.open(GLOBEX, made.wrapped()))
                .isInstanceOf(Defect.class)
                .hasMessageContaining("InvalidCiphertextException");
    }

    @Test
    void throttling_is_worth_another_try_and_a_missing_grant_is_not() {
        kms.failWith(failure("ThrottlingException", 400));
        assertThatThrownBy(() -> keys.generate(new TenantId("acme"))).isInstanceOf(Transient.class);

        kms.failWith(failure("AccessDeniedException", 403));
        assertThatThrownBy(() -> keys.generate(new TenantId("acme")))
                .isInstanceOf(Defect.class)
                .hasMessageContaining("kms:GenerateDataKey")
                .hasMessageContaining("template.yaml");
    }

    private static KmsException failure(String code, int status) {
        return (KmsException) KmsException.builder()
                .statusCode(status)
                .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
                .build();
    }
}
