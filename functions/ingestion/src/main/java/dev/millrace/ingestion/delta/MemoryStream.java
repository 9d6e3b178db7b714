package dev.millrace.ingestion.delta;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import org.apache.hadoop.fs.PositionedReadable;
import org.apache.hadoop.fs.Seekable;

/// A whole object in memory, read from any position as Hadoop wants it.
final class MemoryStream extends ByteArrayInputStream implements Seekable, PositionedReadable {

    MemoryStream(byte[] content) {
        super(content);
    }

    @Override
    public void seek(long position) {
        pos = Math.toIntExact(position);
    }

    @Override
    public long getPos() {
        return pos;
    }

    @Override
    public boolean seekToNewSource(long position) {
        return false;
    }

    @Override
    public int read(long position, byte[] target, int offset, int length) {
        if (position >= count) {
            return -1;
        }
        var available = (int) Math.min(length, count - position);
        System.arraycopy(buf, (int) position, target, offset, available);
        return available;
    }

    @Override
    public void readFully(long position, byte[] target, int offset, int length) throws EOFException {
        if (position + length > count) {
            throw new EOFException("the object ends before byte " + (position + length));
        }
        System.arraycopy(buf, (int) position, target, offset, length);
    }

    @Override
    public void readFully(long position, byte[] target) throws EOFException {
        readFully(position, target, 0, target.length);
    }
}
