package dev.millrace.local.statemachines.journal;

import java.nio.ByteBuffer;
import java.util.function.BiConsumer;
import java.util.zip.CRC32C;

/// How entries lie in a file: length, checksum, bytes.
final class Frames {

    static final int HEADER_BYTES = 8;
    private static final int LARGEST = 64 << 20;

    private Frames() {}

    static byte[] frame(byte[] entry) {
        var frame = ByteBuffer.allocate(HEADER_BYTES + entry.length);
        frame.putInt(entry.length).putInt(checksum(entry)).put(entry);
        return frame.array();
    }

    /// Reads whole entries, each with its offset, until the bytes end or make no sense.
    ///
    /// @return the offset behind the last whole entry
    static int read(byte[] bytes, int from, BiConsumer<Integer, byte[]> reader) {
        var offset = from;
        while (bytes.length - offset >= HEADER_BYTES) {
            var header = ByteBuffer.wrap(bytes, offset, HEADER_BYTES);
            var length = header.getInt();
            var checksum = header.getInt();
            if (length <= 0 || length > LARGEST || length > bytes.length - offset - HEADER_BYTES) {
                return offset;
            }
            var entry = new byte[length];
            System.arraycopy(bytes, offset + HEADER_BYTES, entry, 0, length);
            if (checksum(entry) != checksum) {
                return offset;
            }
            reader.accept(offset, entry);
            offset += HEADER_BYTES + length;
        }
        return offset;
    }

    /// Whether what starts here can be the rest of an interrupted write: nothing whole may follow it.
    static boolean isTornTail(byte[] bytes, int offset) {
        for (var next = offset + 1; next <= bytes.length - HEADER_BYTES; next++) {
            if (read(bytes, next, (at, entry) -> {}) != next) {
                return false;
            }
        }
        return true;
    }

    private static int checksum(byte[] entry) {
        var checksum = new CRC32C();
        checksum.update(entry);
        return (int) checksum.getValue();
    }
}
