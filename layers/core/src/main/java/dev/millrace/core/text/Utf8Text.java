package dev.millrace.core.text;

import java.nio.charset.StandardCharsets;

/// Reads bytes that ought to be UTF-8. What is not becomes U+FFFD, so that a broken byte never loses the document; a
/// byte order mark at the beginning is left out.
///
/// Where a broken document is to be sent back instead, as at the upload, decode strictly; for streams, [UnicodeReader].
public final class Utf8Text {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Utf8Text() {}

    /// The characters of these bytes. Maximal subparts of a broken sequence are replaced one by one, as the Unicode
    /// Standard recommends (section 3.9, U+FFFD substitution of maximal subparts).
    public static RawText decode(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        return new RawText(!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text);
    }
}
