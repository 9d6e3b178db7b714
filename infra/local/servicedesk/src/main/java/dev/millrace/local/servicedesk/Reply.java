package dev.millrace.local.servicedesk;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/// An answer.
@SuppressWarnings("ArrayRecordComponent") // written out at once, never compared
record Reply(int status, Map<String, String> headers, byte[] body) {

    static Reply json(int status, Object content) {
        return new Reply(status, Map.of("content-type", "application/json"), Tree.MAPPER.writeValueAsBytes(content));
    }

    static Reply empty(int status) {
        return new Reply(status, Map.of(), new byte[0]);
    }

    static Reply page(String html) {
        return new Reply(
                200,
                Map.of("content-type", "text/html; charset=utf-8", "content-security-policy", "default-src 'none'"),
                html.getBytes(StandardCharsets.UTF_8));
    }
}
