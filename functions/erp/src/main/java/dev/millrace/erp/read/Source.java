package dev.millrace.erp.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/// A document as it came.
///
/// @param bytes never changed
/// @param mediaType as whoever sent it says; may be wrong, and decides nothing alone
@SuppressWarnings("ArrayRecordComponent") // read only, never compared
public record Source(byte[] bytes, String mediaType) {

    private static final int BEGINNING = 1_024;
    private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";

    /// What it begins with, one character for each byte, without a byte order mark and blanks before it.
    public String beginning() {
        var text = new String(Arrays.copyOf(bytes, Math.min(bytes.length, BEGINNING)), StandardCharsets.ISO_8859_1);
        return (text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text).stripLeading();
    }

    /// Whether whoever sent it calls it that.
    public boolean isSaidToBe(String type) {
        return mediaType.toLowerCase(Locale.ROOT).startsWith(type);
    }
}
