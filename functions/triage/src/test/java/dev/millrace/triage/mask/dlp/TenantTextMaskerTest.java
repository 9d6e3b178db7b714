package dev.millrace.triage.mask.dlp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.env.Environment;
import dev.millrace.core.text.MaskedText;
import dev.millrace.core.text.RawText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// As it is deployed, with the shipped policies: no service is asked, as the standard policy needs none.
class TenantTextMaskerTest {

    private final TenantTextMasker masker = TenantTextMasker.from(new Environment(Map.of(
            "POLICIES_DIR", System.getProperty("policies", ""),
            "MASKING_SECRET", "arn:secret",
            "VAULT_KEY", "arn:key",
            "VAULT_TABLE", "vault",
            "AWS_REGION", "us-east-1",
            "AWS_ACCESS_KEY_ID", "none",
            "AWS_SECRET_ACCESS_KEY", "none")));

    @Test
    void texts_of_a_document_are_masked_in_their_order() {
        var masked = masker.mask(
                new TenantId("acme"),
                new DocumentId("cmdb/a1"),
                List.of(new RawText("srv-mail-01"), new RawText("mail ada@example.com")));

        assertThat(masked).extracting(MaskedText::value).containsExactly("srv-mail-01", "mail [EMAIL_ADDRESS]");
    }
}
