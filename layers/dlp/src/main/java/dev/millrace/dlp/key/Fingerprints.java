package dev.millrace.dlp.key;

import dev.millrace.core.error.Defect;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/// Keyed fingerprints: HMAC-SHA-256 (RFC 2104). Serves one thread at a time.
public final class Fingerprints {

    static final String ALGORITHM = "HmacSHA256";

    private final Mac mac;

    private Fingerprints(Mac mac) {
        this.mac = mac;
    }

    static Fingerprints under(SecretKey key) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return new Fingerprints(mac);
        } catch (GeneralSecurityException e) {
            throw new Defect("This JVM cannot compute " + ALGORITHM, e);
        }
    }

    /// The 32 bytes that stand for these parts, in this order. Where one part ends and the next begins counts too.
    public byte[] of(String... parts) {
        for (var part : parts) {
            var bytes = CodeUnits.of(part);
            mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
            mac.update(bytes);
        }
        return mac.doFinal();
    }
}
