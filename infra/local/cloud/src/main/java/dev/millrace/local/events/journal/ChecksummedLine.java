package dev.millrace.local.events.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32;

/// A line of a journal: eight hexadecimal digits of checksum, and the text.
final class ChecksummedLine {

    private static final int DIGITS = 8;

    private ChecksummedLine() {}

    static String write(String text) {
        return checksum(text) + text + "\n";
    }

    /// The text, unless the line was cut short.
    static Optional<String> read(String line) {
        if (line.length() < DIGITS) {
            return Optional.empty();
        }
        var text = line.substring(DIGITS);
        return line.startsWith(checksum(text)) ? Optional.of(text) : Optional.empty();
    }

    private static String checksum(String text) {
        var checksum = new CRC32();
        checksum.update(text.getBytes(UTF_8));
        return HexFormat.of().toHexDigits(checksum.getValue(), DIGITS);
    }
}
