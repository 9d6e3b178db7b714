package dev.millrace.ingestion.parquet;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Encodes text so that nothing is lost unsaid: a surrogate without its other half, which UTF-8 cannot hold, becomes
/// U+FFFD, the sign that something was there. (Java's own default is a question mark, which hides it.)
final class Utf8 {

    private static final byte[] REPLACEMENT = {(byte) 0xEF, (byte) 0xBF, (byte) 0xBD};

    private final CharsetEncoder encoder = StandardCharsets.UTF_8
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE)
            .replaceWith(REPLACEMENT);

    ByteBuffer encode(String text) {
        try {
            return encoder.encode(CharBuffer.wrap(text));
        } catch (CharacterCodingException impossible) {
            throw new IllegalStateException("an encoder that replaces does not refuse", impossible);
        }
    }
}
