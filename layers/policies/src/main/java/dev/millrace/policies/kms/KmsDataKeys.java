package dev.millrace.policies.kms;

import dev.millrace.core.aws.AwsFailures;
import dev.millrace.core.domain.TenantId;
import dev.millrace.dlp.vault.DataKey;
import dev.millrace.dlp.vault.DataKeys;
import dev.millrace.dlp.vault.WrappedKey;
import java.util.Base64;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DataKeySpec;

/// Data keys from a symmetric KMS key, bound to their tenant by the encryption context.
public final class KmsDataKeys implements DataKeys {

    private final KmsClient client;
    private final String key;

    /// @param key ARN of the KMS key
    public KmsDataKeys(KmsClient client, String key) {
        this.client = client;
        this.key = key;
    }

    @Override
    public DataKey generate(TenantId tenant) {
        try {
            var made = client.generateDataKey(
                    request -> request.keyId(key).keySpec(DataKeySpec.AES_256).encryptionContext(context(tenant)));
            return new DataKey(aes(made.plaintext()), wrapped(made.ciphertextBlob()));
        } catch (SdkException failure) {
            throw AwsFailures.of("kms:GenerateDataKey on key " + key, failure);
        }
    }

    @Override
    public SecretKey open(TenantId tenant, WrappedKey wrapped) {
        try {
            var blob = SdkBytes.fromByteArray(Base64.getDecoder().decode(wrapped.base64()));
            return aes(client.decrypt(
                            request -> request.keyId(key).ciphertextBlob(blob).encryptionContext(context(tenant)))
                    .plaintext());
        } catch (SdkException failure) {
            throw AwsFailures.of("kms:Decrypt on key " + key, failure);
        }
    }

    private static Map<String, String> context(TenantId tenant) {
        return Map.of("purpose", "millrace-token-vault", "tenant", tenant.value());
    }

    private static SecretKey aes(SdkBytes bytes) {
        return new SecretKeySpec(bytes.asByteArray(), "AES");
    }

    private static WrappedKey wrapped(SdkBytes blob) {
        return new WrappedKey(Base64.getEncoder().encodeToString(blob.asByteArray()));
    }
}
