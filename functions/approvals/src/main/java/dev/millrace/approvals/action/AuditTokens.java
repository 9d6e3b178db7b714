package dev.millrace.approvals.action;

import dev.millrace.core.error.Defect;
import dev.millrace.core.json.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Proof that a request comes, unchanged, from one who holds the audit key: HMAC-SHA-256
/// ([RFC 2104](https://www.rfc-editor.org/rfc/rfc2104)) over the canonical JSON of `tenant`, `tool`, `requestedBy`,
/// `confidence`, `criticality` and `action`, as hex digits.
///
/// @param key the audit key, asked for at each use
public record AuditTokens(Supplier<String> key) {

    /// The token of a request.
    public String of(ActionRequested request) {
        var signed = Json.canonical(Map.of(
                "tenant", request.tenant(),
                "tool", request.tool(),
                "requestedBy", request.requestedBy(),
                "confidence", request.confidence(),
                "criticality", request.criticality(),
                "action", request.action()));
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes(key.get()), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(bytes(signed)));
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
