package dev.millrace.core.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Opens bytes of any length as text: UTF-8, or another encoding of Unicode where a byte order mark says so or every
/// other byte is 0, as Windows writes files. The mark is left out; what does not decode becomes U+FFFD.
///
/// Read as UTF-8, text in UTF-16 would show none of its words to whoever looks for them.
public final class UnicodeReader {

    private static final int LOOKED_AT = 256;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private record Start(Charset charset, int markLength) {}

    private UnicodeReader() {}

    /// The characters of these bytes. Closing the reader closes the stream.
    public static Reader of(InputStream bytes) throws IOException {
        var first = bytes.readNBytes(LOOKED_AT);
        var start = startOf(first);
        var kept = new ByteArrayInputStream(first, start.markLength(), first.length - start.markLength());
        return new InputStreamReader(new SequenceInputStream(kept, bytes), start.charset());
    }

    private static Start startOf(byte[] first) {
        for (var charset : new Charset[] {
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_32LE,
            StandardCharsets.UTF_32BE,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE
        }) {
            var mark = Character.toString(BYTE_ORDER_MARK).getBytes(charset);
            if (startsWith(first, mark)) {
                return new Start(charset, mark.length);
            }
        }
        return new Start(unmarked(first), 0);
    }

    /// Without a mark, text that is mostly ASCII gives UTF-16 away by its zero bytes.
    private static Charset unmarked(byte[] first) {
        var zeros = new int[2];
        for (var i = 0; i < first.length; i++) {
            zeros[i % 2] += first[i] == 0 ? 1 : 0;
        }
        var many = first.length / 4;
        if (first.length < 4 || Math.max(zeros[0], zeros[1]) <= many || Math.min(zeros[0], zeros[1]) > many / 2) {
            return StandardCharsets.UTF_8;
        }
        return zeros[1] > zeros[0] ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    private static boolean startsWith(byte[] bytes, byte[] mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (var i = 0; i < mark.length; i++) {
            if (bytes[i] != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
