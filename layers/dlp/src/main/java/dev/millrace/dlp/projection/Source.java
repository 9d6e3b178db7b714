package dev.millrace.dlp.projection;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/// The characters of a document, read forward and kept until they are released, each at its position from the
/// document's beginning.
///
/// Looking ahead and reading again what is kept cost no more than reading: memory is what lies between the last release
/// and the furthest look.
public final class Source extends Reader {

    /// What [#peek(int)] gives after the last character.
    public static final int END = -1;

    private static final int MOST_KEPT = 1 << 27;
    private static final int AT_ONCE = 1 << 14;

    private final Reader characters;
    private char[] kept = new char[2 * AT_ONCE];
    private int count;
    private int next;
    private long released;
    private boolean exhausted;

    public Source(Reader characters) {
        this.characters = characters;
    }

    /// How many characters were read: the position of the next one.
    public long position() {
        return released + next;
    }

    /// The character that many places after the next one, or [#END].
    public int peek(int ahead) throws IOException {
        var index = next + ahead;
        while (index >= count) {
            if (!fill()) {
                return END;
            }
        }
        return kept[index];
    }

    /// The next character, which stays the next one, or [#END].
    public int peek() throws IOException {
        return next < count ? kept[next] : peek(0);
    }

    /// The next character, or [#END].
    @Override
    public int read() throws IOException {
        var character = peek();
        if (character != END) {
            next++;
        }
        return character;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        if (peek() == END) {
            return END;
        }
        var read = Math.min(length, count - next);
        System.arraycopy(kept, next, into, offset, read);
        next += read;
        return read;
    }

    /// Goes to a position that is kept, forward or back.
    public void seek(long position) {
        next = Math.toIntExact(position - released);
    }

    /// The characters from `start` to `end`, which must be kept.
    public String slice(long start, long end) {
        return new String(kept, Math.toIntExact(start - released), Math.toIntExact(end - start));
    }

    /// The character before that position; `'\0'` if it is not kept.
    public char before(long position) {
        return position > released ? kept[Math.toIntExact(position - 1 - released)] : '\0';
    }

    /// Forgets everything before that position.
    public void release(long position) {
        var gone = Math.toIntExact(position - released);
        System.arraycopy(kept, gone, kept, 0, count - gone);
        count -= gone;
        next -= gone;
        released = position;
    }

    private boolean fill() throws IOException {
        if (exhausted) {
            return false;
        }
        if (count + AT_ONCE > kept.length) {
            grow();
        }
        var read = characters.read(kept, count, AT_ONCE);
        exhausted = read < 0;
        count += Math.max(read, 0);
        return !exhausted;
    }

    private void grow() throws IOException {
        if (kept.length >= MOST_KEPT) {
            throw new IOException(
                    "a single value of the document has more than %d characters: mask the document as text"
                            .formatted(MOST_KEPT / 2));
        }
        kept = Arrays.copyOf(kept, 2 * kept.length);
    }

    @Override
    public void close() throws IOException {
        characters.close();
    }
}
