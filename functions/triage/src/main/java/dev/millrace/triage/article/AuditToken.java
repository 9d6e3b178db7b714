package dev.millrace.triage.article;

import dev.millrace.core.error.Defect;
import dev.millrace.core.json.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Proof that a request of an action comes from this function: HMAC-SHA-256
/// ([RFC 2104](https://www.rfc-editor.org/rfc/rfc2104)) over the canonical JSON
/// ([RFC 8785](https://www.rfc-editor.org/rfc/rfc8785)) of its detail, as hex digits.
///
/// @param key the audit key, asked for at each use
record AuditToken(Supplier<String> key) {

    private static final String ALGORITHM = "HmacSHA256";

    /// @param detail of the event, without a token
    String of(Map<String, Object> detail) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(bytes(key.get()), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(bytes(Json.canonical(detail))));
        } catch (GeneralSecurityException e) {
            throw new Defect("Every JDK has HMAC-SHA-256", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
