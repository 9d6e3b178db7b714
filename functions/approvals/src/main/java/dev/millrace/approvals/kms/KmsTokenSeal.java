package dev.millrace.approvals.kms;

import dev.millrace.approvals.TokenSeal;
import dev.millrace.core.aws.AwsFailures;
import dev.millrace.core.error.Defect;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DataKeySpec;
import software.amazon.awssdk.services.kms.model.InvalidCiphertextException;

/// AES-256-GCM (NIST SP 800-38D) under a data key of its own for each token, which a KMS key wraps. The approval's id
/// is authenticated with both, so that a token opens under its own approval only.
///
/// What is stored: wrapped key `.` initialization vector and ciphertext, both in Base64.
public final class KmsTokenSeal implements TokenSeal {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final KmsClient kms;
    private final String key;
    private final SecureRandom random = new SecureRandom();

    /// @param key ARN of the KMS key
    public KmsTokenSeal(KmsClient kms, String key) {
        this.kms = kms;
        this.key = key;
    }

    @Override
    public String seal(String approvalId, String token) {
        try {
            var dataKey = kms.generateDataKey(
                    made -> made.keyId(key).keySpec(DataKeySpec.AES_256).encryptionContext(context(approvalId)));
            var iv = new byte[IV_BYTES];
            random.nextBytes(iv);
            var box = cipher(Cipher.ENCRYPT_MODE, dataKey.plaintext(), iv, approvalId)
                    .doFinal(token.getBytes(StandardCharsets.UTF_8));
            return base64(dataKey.ciphertextBlob().asByteArray()) + "."
                    + base64(ByteBuffer.allocate(iv.length + box.length)
                            .put(iv)
                            .put(box)
                            .array());
        } catch (SdkException e) {
            throw AwsFailures.of("kms:GenerateDataKey on key " + key, e);
        } catch (GeneralSecurityException e) {
            throw new Defect("The task token of approval %s could not be encrypted".formatted(approvalId), e);
        }
    }

    @Override
    public String open(String approvalId, String sealed) {
        try {
            var parts = sealed.split("\\.", 2);
            var box = Base64.getDecoder().decode(parts[parts.length - 1]);
            var dataKey = unwrapped(approvalId, parts[0]);
            var token = cipher(Cipher.DECRYPT_MODE, dataKey, Arrays.copyOf(box, IV_BYTES), approvalId)
                    .doFinal(box, IV_BYTES, box.length - IV_BYTES);
            return new String(token, StandardCharsets.UTF_8);
        } catch (InvalidCiphertextException | GeneralSecurityException | IllegalArgumentException e) {
            throw new Defect(
                    "The task token of approval %s was altered or belongs to another: restore it from a backup"
                            .formatted(approvalId),
                    e);
        } catch (SdkException e) {
            throw AwsFailures.of("kms:Decrypt on key " + key, e);
        }
    }

    private SdkBytes unwrapped(String approvalId, String wrapped) {
        var blob = SdkBytes.fromByteArray(Base64.getDecoder().decode(wrapped));
        return kms.decrypt(open -> open.keyId(key).ciphertextBlob(blob).encryptionContext(context(approvalId)))
                .plaintext();
    }

    private static Cipher cipher(int mode, SdkBytes dataKey, byte[] iv, String approvalId)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, new SecretKeySpec(dataKey.asByteArray(), "AES"), new GCMParameterSpec(TAG_BITS, iv));
        cipher.updateAAD(approvalId.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static Map<String, String> context(String approvalId) {
        return Map.of("purpose", "millrace-approvals", "approvalId", approvalId);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
