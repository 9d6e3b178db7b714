package dev.millrace.dlp.vault;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.Defect;
import dev.millrace.dlp.key.CodeUnits;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/// Encrypts values with AES-256-GCM (NIST SP 800-38D). Tenant, type and token are authenticated with the value: a
/// record
/// that was altered, or put in another's place, cannot be opened.
final class Seal {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Seal() {}

    static SealedValue close(TenantId tenant, Token token, String value, DataKey key) {
        var iv = new byte[IV_BYTES];
        RANDOM.nextBytes(iv);
        try {
            var encrypted =
                    cipher(Cipher.ENCRYPT_MODE, key.key(), iv, tenant, token).doFinal(CodeUnits.of(value));
            var box = ByteBuffer.allocate(iv.length + encrypted.length).put(iv).put(encrypted);
            return new SealedValue(token, key.wrapped(), Base64.getEncoder().encodeToString(box.array()));
        } catch (GeneralSecurityException e) {
            throw new Defect("A value of type %s could not be encrypted".formatted(token.type()), e);
        }
    }

    /// @throws Defect if this is not what was closed for that tenant under that token
    static String open(TenantId tenant, SealedValue record, SecretKey key) {
        try {
            var box = Base64.getDecoder().decode(record.box());
            var iv = Arrays.copyOf(box, IV_BYTES);
            var value = cipher(Cipher.DECRYPT_MODE, key, iv, tenant, record.token())
                    .doFinal(box, IV_BYTES, box.length - IV_BYTES);
            return CodeUnits.text(value);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new Defect(
                    "The vault's record of token %s of tenant %s was altered: restore it from a backup"
                            .formatted(record.token(), tenant),
                    e);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] iv, TenantId tenant, Token token)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, iv));
        // None of the three can hold a line break.
        cipher.updateAAD(
                "%s\n%s\n%s".formatted(tenant, token.type(), token.id()).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
