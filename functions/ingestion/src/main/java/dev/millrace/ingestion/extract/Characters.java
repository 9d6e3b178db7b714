package dev.millrace.ingestion.extract;

import dev.millrace.ingestion.Rejected;
import dev.millrace.ingestion.RejectionCode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Turns bytes into characters: by their byte order mark, else as strict UTF-8.
public final class Characters {

    private record Mark(byte[] bytes, Charset charset) {}

    /// The longer marks first: that of UTF-32 begins with that of UTF-16.
    private static final List<Mark> MARKS = List.of(
            new Mark(bytes(0xFF, 0xFE, 0, 0), Charset.forName("UTF-32LE")),
            new Mark(bytes(0, 0, 0xFE, 0xFF), Charset.forName("UTF-32BE")),
            new Mark(bytes(0xEF, 0xBB, 0xBF), StandardCharsets.UTF_8),
            new Mark(bytes(0xFF, 0xFE), StandardCharsets.UTF_16LE),
            new Mark(bytes(0xFE, 0xFF), StandardCharsets.UTF_16BE));

    private Characters() {}

    /// The characters.
    public static String decode(byte[] content) throws Rejected {
        var mark = MARKS.stream()
                .filter(candidate -> startsWith(content, candidate.bytes()))
                .findFirst();
        var skip = mark.map(found -> found.bytes().length).orElse(0);
        var charset = mark.map(Mark::charset).orElse(StandardCharsets.UTF_8);
        var text = strictly(ByteBuffer.wrap(content, skip, content.length - skip), charset);
        if (text.isEmpty()) {
            throw isBinary(content) ? binary() : notUtf8();
        }
        if (text.get().indexOf('\0') >= 0) {
            throw binary();
        }
        return text.get();
    }

    /// Whether there are bytes that no text in an 8-bit encoding has.
    public static boolean isBinary(byte[] content) {
        for (var value : content) {
            if (value == 0) {
                return true;
            }
        }
        return false;
    }

    public static Rejected binary() {
        return new Rejected(
                RejectionCode.BINARY,
                "holds binary data, not text: upload the document that it was made from, as PDF, HTML, Markdown or plain text.");
    }

    public static Rejected notUtf8() {
        return new Rejected(RejectionCode.NOT_UTF8, "is not encoded in UTF-8: save it as UTF-8 and upload it again.");
    }

    private static Optional<String> strictly(ByteBuffer bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(bytes)
                    .toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    private static boolean startsWith(byte[] content, byte[] mark) {
        return content.length >= mark.length
                && ByteBuffer.wrap(content, 0, mark.length).equals(ByteBuffer.wrap(mark));
    }

    private static byte[] bytes(int... values) {
        var bytes = new byte[values.length];
        for (var i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
