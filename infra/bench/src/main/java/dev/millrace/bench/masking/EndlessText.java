package dev.millrace.bench.masking;

import java.io.Reader;
import java.util.List;

/// The same documents over and over, up to so many characters: a stream that is nowhere in memory.
final class EndlessText extends Reader {

    private final List<String> documents;
    private long left;
    private int document;
    private int position;

    EndlessText(List<String> documents, long characters) {
        this.documents = List.copyOf(documents);
        this.left = characters;
    }

    @Override
    public int read(char[] into, int offset, int length) {
        if (left == 0) {
            return -1;
        }
        var current = documents.get(document);
        var count = (int) Math.min(Math.min(length, current.length() - position), left);
        current.getChars(position, position + count, into, offset);
        left -= count;
        position += count;
        if (position == current.length()) {
            position = 0;
            document = (document + 1) % documents.size();
        }
        return count;
    }

    @Override
    public void close() {
        left = 0;
    }
}
