package dev.millrace.approvals.webhook;

import dev.millrace.core.error.Defect;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The headers that prove who sends a body.
@FunctionalInterface
public interface Signature {

    /// For receivers whose address is the secret.
    Signature NONE = body -> Map.of();

    /// The headers for that body, made anew for each attempt.
    Map<String, String> headers(byte[] body);

    /// `x-millrace-timestamp` (seconds since 1970) and `x-millrace-signature`: `v1=` and HMAC-SHA-256
    /// ([RFC 2104](https://www.rfc-editor.org/rfc/rfc2104)) over `v1:TIMESTAMP:BODY` as hex digits.
    /// Receivers should refuse timestamps of more than five minutes ago.
    static Signature by(String key, InstantSource clock) {
        return body -> {
            var timestamp = Long.toString(clock.instant().getEpochSecond());
            return Map.of(
                    "x-millrace-timestamp", timestamp, "x-millrace-signature", "v1=" + hmac(key, timestamp, body));
        };
    }

    private static String hmac(String key, String timestamp, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update("v1:%s:".formatted(timestamp).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new Defect("The key of the webhook cannot sign: set one that is not empty", e);
        }
    }
}
