package dev.millrace.local.masking;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;

/// Says every other second how much was read.
final class ProgressInput extends FilterInputStream {

    private static final long PAUSE = 2_000_000_000L;
    private static final double MEGABYTE = 1e6;

    private final long size;
    private final PrintWriter messages;
    private long read;
    private long last = System.nanoTime();

    /// @param size bytes in all; 0 if nobody knows
    ProgressInput(InputStream in, long size, PrintWriter messages) {
        super(in);
        this.size = size;
        this.messages = messages;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        var count = super.read(into, offset, length);
        read += Math.max(count, 0);
        if (System.nanoTime() - last > PAUSE) {
            last = System.nanoTime();
            var all = size > 0 ? " of %.0f".formatted(size / MEGABYTE) : "";
            messages.printf("Read %.0f%s MB%n", read / MEGABYTE, all);
            messages.flush();
        }
        return count;
    }
}
