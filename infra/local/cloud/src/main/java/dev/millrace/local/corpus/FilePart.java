package dev.millrace.local.corpus;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Bytes of a file: possibly more than fit into memory.
public record FilePart(Path file, long offset, long length) {

    static FilePart whole(Path file) throws IOException {
        return new FilePart(file, 0, Files.size(file));
    }

    /// Begins to read it.
    public InputStream open() throws IOException {
        var in = Files.newInputStream(file);
        in.skipNBytes(offset);
        return new Bounded(in, length);
    }

    /// Ends after so many bytes.
    private static final class Bounded extends FilterInputStream {

        private long left;

        Bounded(InputStream in, long left) {
            super(in);
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int most) throws IOException {
            int read = left == 0 ? -1 : in.read(bytes, from, (int) Math.min(most, left));
            left -= Math.max(read, 0);
            return read;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
