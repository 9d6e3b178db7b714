package dev.millrace.triage.desk.webhook;

import dev.millrace.core.function.WebRequest;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/// Messages as desks sign them.
public final class Signed {

    private Signed() {}

    /// As Jira does it.
    public static WebRequest jira(String tenant, String key, String body, Map<String, String> more) {
        var headers = new HashMap<>(more);
        headers.put("x-hub-signature", "sha256=" + HexFormat.of().formatHex(Hmac.of(key, body)));
        return request("jira", tenant, body, headers);
    }

    /// As our business rule in ServiceNow does it.
    public static WebRequest servicenow(String tenant, String key, String body, Instant at) {
        var timestamp = Long.toString(at.getEpochSecond());
        var code = Hmac.of(key, "v1:" + timestamp + ":" + body);
        return request(
                "servicenow",
                tenant,
                body,
                Map.of(
                        "x-millrace-timestamp",
                        timestamp,
                        "x-millrace-signature",
                        "v1=" + Base64.getEncoder().encodeToString(code)));
    }

    /// With headers of its own.
    public static WebRequest request(String system, String tenant, String body, Map<String, String> headers) {
        return new WebRequest(
                "POST",
                "/tickets/%s/%s".formatted(system, tenant),
                Map.of("tenant", tenant),
                Map.of(),
                headers,
                body,
                Map.of(),
                "request");
    }
}
