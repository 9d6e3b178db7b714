package dev.millrace.local.secrets;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.SortedMap;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// What the local KMS encrypts: AES-256-GCM, with the key's id in front, so that decrypting needs no key to be named.
///
/// @param box initialization vector, ciphertext and tag
record Ciphertext(String keyId, byte[] box) {

    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;

    static byte[] seal(String keyId, byte[] key, SortedMap<String, String> context, byte[] plaintext) {
        var iv = new byte[IV_BYTES];
        new SecureRandom().nextBytes(iv);
        try {
            var encrypted = cipher(Cipher.ENCRYPT_MODE, key, iv, context).doFinal(plaintext);
            var id = keyId.getBytes(StandardCharsets.UTF_8);
            return ByteBuffer.allocate(1 + id.length + IV_BYTES + encrypted.length)
                    .put((byte) id.length)
                    .put(id)
                    .put(iv)
                    .put(encrypted)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM has no AES-GCM", e);
        }
    }

    static Ciphertext parse(String base64) {
        try {
            var bytes = Base64.getDecoder().decode(base64);
            var idEnd = 1 + Byte.toUnsignedInt(bytes[0]);
            var keyId = new String(Arrays.copyOfRange(bytes, 1, idEnd), StandardCharsets.UTF_8);
            return new Ciphertext(keyId, Arrays.copyOfRange(bytes, idEnd, bytes.length));
        } catch (RuntimeException e) {
            throw invalid();
        }
    }

    byte[] open(byte[] key, SortedMap<String, String> context) {
        try {
            return cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(box, IV_BYTES), context)
                    .doFinal(box, IV_BYTES, box.length - IV_BYTES);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw invalid();
        }
    }

    private static Refused invalid() {
        return new Refused("InvalidCiphertextException", "The ciphertext, or its context, is not what was encrypted");
    }

    private static Cipher cipher(int mode, byte[] key, byte[] iv, SortedMap<String, String> context)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, iv));
        cipher.updateAAD(JsonService.MAPPER.writeValueAsBytes(context));
        return cipher;
    }
}
