package dev.millrace.dlp.structured;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/// Counts what is read.
final class CountingReader extends FilterReader {

    private long characters;

    CountingReader(Reader in) {
        super(in);
    }

    long characters() {
        return characters;
    }

    @Override
    public int read() throws IOException {
        var character = super.read();
        characters += character < 0 ? 0 : 1;
        return character;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        var read = super.read(into, offset, length);
        characters += Math.max(read, 0);
        return read;
    }
}
