package dev.millrace.masking.jsonl;

import java.util.Arrays;
import java.util.stream.Stream;

/// Cuts bytes into lines.
final class Lines {

    /// @param number of the line, from 1
    record Line(int number, byte[] content) {

        boolean isBlank() {
            for (var b : content) {
                if (b != ' ' && b != '\t' && b != '\r') {
                    return false;
                }
            }
            return true;
        }
    }

    private final byte[] bytes;
    private int start;
    private int number;

    private Lines(byte[] bytes) {
        this.bytes = bytes;
    }

    /// The lines that are not blank, cut as they are asked for.
    static Stream<Line> of(byte[] bytes) {
        var lines = new Lines(bytes);
        return Stream.generate(lines::next).takeWhile(line -> line.number() > 0).filter(line -> !line.isBlank());
    }

    /// The next line; one of number 0 after the last.
    private Line next() {
        if (start >= bytes.length) {
            return new Line(0, new byte[0]);
        }
        var end = start;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        var line = new Line(++number, Arrays.copyOfRange(bytes, start, end));
        start = end + 1;
        return line;
    }
}
