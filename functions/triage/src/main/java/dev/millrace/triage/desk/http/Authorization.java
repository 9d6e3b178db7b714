package dev.millrace.triage.desk.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// Headers that say who asks.
public final class Authorization {

    private Authorization() {}

    /// A user and a password ([RFC 7617](https://www.rfc-editor.org/rfc/rfc7617)).
    public static String basic(String user, String password) {
        var pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    /// An OAuth access token ([RFC 6750](https://www.rfc-editor.org/rfc/rfc6750)).
    public static String bearer(String token) {
        return "Bearer " + token;
    }
}
