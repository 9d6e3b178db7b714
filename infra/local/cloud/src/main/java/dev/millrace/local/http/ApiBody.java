package dev.millrace.local.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/// A request's body as an event carries it: text as text, anything else in base64.
record ApiBody(String text, boolean isBase64Encoded) {

    static ApiBody of(byte[] bytes, Optional<String> contentType) {
        if (contentType.map(ApiBody::isText).orElse(true)) {
            try {
                var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
                return new ApiBody(text.toString(), false);
            } catch (CharacterCodingException binary) {
                return encoded(bytes);
            }
        }
        return encoded(bytes);
    }

    private static ApiBody encoded(byte[] bytes) {
        return new ApiBody(Base64.getEncoder().encodeToString(bytes), true);
    }

    private static boolean isText(String contentType) {
        var type = contentType.toLowerCase(Locale.ROOT).replaceFirst(";.*", "").strip();
        return type.startsWith("text/")
                || type.endsWith("+json")
                || type.endsWith("+xml")
                || type.equals("application/json")
                || type.equals("application/xml")
                || type.equals("application/javascript");
    }
}
