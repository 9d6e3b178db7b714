package dev.millrace.approvals.action;

import dev.millrace.core.error.Defect;
import dev.millrace.core.json.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Proof that a request comes, unchanged, from one who holds the audit key: HMAC-SHA-256
/// ([RFC 2104](https://www.rfc-editor.org/rfc/rfc2104)) over the canonical JSON
/// ([RFC 8785](https://www.rfc-editor.org/rfc/rfc8785)) of all of it but the token, as hex digits. So what people are
/// shown beside the action is signed too.
///
/// @param key the audit key, asked for at each use
public record AuditTokens(Supplier<String> key) {

    /// The token of a request.
    public String of(ActionRequested request) {
        var signed = Json.object(new String(Json.write(request), StandardCharsets.UTF_8));
        signed.remove("auditToken");
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes(key.get()), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(bytes(Json.canonical(signed))));
        } catch (GeneralSecurityException e) {
            throw new Defect("Every JDK has HMAC-SHA-256", e);
        }
    }

    /// Whether the request carries its own token; compared in constant time.
    public boolean isVerified(ActionRequested request) {
        return request.auditToken()
                .filter(token -> MessageDigest.isEqual(bytes(token), bytes(of(request))))
                .isPresent();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
