package dev.millrace.erp.read.pdf;

import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Counts what the packed streams of a file unpack to, as they lie in it, before a parser takes them for the document's
/// structure: object streams and cross-reference streams are unpacked whole when a document is opened.
///
/// Images are left out, unless their dictionary also says anything of objects or hides a name behind `#`.
final class PackedStreams {

    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final int DICTIONARY = 1_024;
    private static final int BUFFER = 1 << 16;
    private static final int ZLIB = 0x78;

    private PackedStreams() {}

    static void requireWithin(byte[] file, Budget budget) {
        for (var at = 0; at + STREAM.length < file.length; at++) {
            if (isStream(file, at)) {
                var start = afterLineEnd(file, at + STREAM.length);
                if (start < file.length && file[start] == ZLIB && !isImage(file, at)) {
                    count(file, start, budget);
                }
            }
        }
    }

    private static boolean isStream(byte[] file, int at) {
        for (var i = 0; i < STREAM.length; i++) {
            if (file[at + i] != STREAM[i]) {
                return false;
            }
        }
        // `endstream` is no beginning.
        return at == 0 || file[at - 1] != 'd';
    }

    private static int afterLineEnd(byte[] file, int at) {
        var start = at;
        while (start < file.length && start < at + 2 && (file[start] == '\r' || file[start] == '\n')) {
            start++;
        }
        return start;
    }

    private static boolean isImage(byte[] file, int at) {
        var from = Math.max(0, at - DICTIONARY);
        var before = new String(file, from, at - from, StandardCharsets.ISO_8859_1);
        var dictionary = before.substring(Math.max(0, before.lastIndexOf("obj")));
        return dictionary.contains("/Image")
                && !dictionary.contains("ObjStm")
                && !dictionary.contains("XRef")
                && !dictionary.contains("#");
    }

    private static void count(byte[] file, int start, Budget budget) {
        var inflater = new Inflater();
        try {
            inflater.setInput(file, start, file.length - start);
            var buffer = new byte[BUFFER];
            for (var read = inflater.inflate(buffer); read > 0; read = inflater.inflate(buffer)) {
                budget.unpacked(read);
            }
        } catch (DataFormatException damaged) {
            // A parser reads no further than this either.
        } finally {
            inflater.end();
        }
    }
}
