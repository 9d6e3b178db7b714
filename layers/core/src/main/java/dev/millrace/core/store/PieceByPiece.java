package dev.millrace.core.store;

import dev.millrace.core.error.Transient;
import java.io.InputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An object as a stream, read in pieces of a size that memory can hold: a reader may take hours without keeping a
/// connection open, and a piece that fails is read again alone.
public final class PieceByPiece extends InputStream {

    private final long size;
    private final int pieceSize;
    private final Pieces pieces;
    private byte[] piece = new byte[0];
    private int at;
    private long nextPiece;

    /// @param size of the object, in bytes
    /// @param pieceSize in bytes
    public PieceByPiece(long size, int pieceSize, Pieces pieces) {
        this.size = size;
        this.pieceSize = pieceSize;
        this.pieces = pieces;
    }

    /// Reads a part of an object.
    @FunctionalInterface
    public interface Pieces {

        /// @param offset from the beginning of the object
        byte[] read(long offset, int length);
    }

    @Override
    public int read() {
        return isAtEnd() ? -1 : Byte.toUnsignedInt(piece[at++]);
    }

    @Override
    public int read(byte @Nullable [] into, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, Objects.requireNonNull(into).length);
        if (length == 0) {
            return 0;
        }
        if (isAtEnd()) {
            return -1;
        }
        var count = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, into, offset, count);
        at += count;
        return count;
    }

    private boolean isAtEnd() {
        if (at == piece.length && nextPiece < size) {
            var length = (int) Math.min(pieceSize, size - nextPiece);
            piece = pieces.read(nextPiece, length);
            if (piece.length != length) {
                throw new Transient("the store sent %d bytes of %d".formatted(piece.length, length));
            }
            nextPiece += length;
            at = 0;
        }
        return at == piece.length;
    }
}
