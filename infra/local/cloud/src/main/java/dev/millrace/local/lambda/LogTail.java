package dev.millrace.local.lambda;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/// The last 4 KB of an invocation's log, which a caller may ask for.
final class LogTail {

    private static final int LIMIT = 4096;

    private final Deque<String> lines = new ArrayDeque<>();
    private int length;

    void add(String line) {
        lines.add(line);
        length += line.length() + 1;
        while (length > LIMIT && lines.size() > 1) {
            length -= lines.remove().length() + 1;
        }
    }

    void clear() {
        lines.clear();
        length = 0;
    }

    byte[] bytes() {
        var text = String.join("\n", lines) + "\n";
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var from = Math.max(0, bytes.length - LIMIT);
        return Arrays.copyOfRange(bytes, from, bytes.length);
    }
}
