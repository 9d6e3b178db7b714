package dev.millrace.dlp.key;

import java.nio.ByteBuffer;

/// Any string as bytes and back, unpaired surrogates included, which no charset of the JDK lets through.
public final class CodeUnits {

    private CodeUnits() {}

    /// Two bytes for each character, the higher one first.
    public static byte[] of(String text) {
        var bytes = ByteBuffer.allocate(Character.BYTES * text.length());
        bytes.asCharBuffer().put(text);
        return bytes.array();
    }

    /// The string whose bytes these are.
    public static String text(byte[] bytes) {
        return ByteBuffer.wrap(bytes).asCharBuffer().toString();
    }
}
