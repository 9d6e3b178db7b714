package dev.millrace.core.function;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/// What the HTTP API is to answer, byte for byte.
///
/// @param headers by name; nothing is added but what the gateway adds
@SuppressWarnings("ArrayRecordComponent") // written out at once, never compared
public record WebResponse(int status, Map<String, String> headers, byte[] body) {

    public WebResponse {
        headers = Map.copyOf(headers);
    }

    /// A text in UTF-8.
    public static WebResponse text(int status, Map<String, String> headers, String body) {
        return new WebResponse(status, headers, body.getBytes(StandardCharsets.UTF_8));
    }
}
