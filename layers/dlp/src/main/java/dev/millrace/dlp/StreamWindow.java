package dev.millrace.dlp;

import com.google.errorprone.annotations.Immutable;

/// How much of a stream is looked at together, in characters.
///
/// @param size how much is masked at a time
/// @param reach how long a value may be, with the words around it that matter: so much is looked at on either side
@Immutable
public record StreamWindow(int size, int reach) {

    /// Values of up to 8,192 characters, as the longest private keys and tokens are; a few MB of memory.
    public static final StreamWindow STANDARD = new StreamWindow(1 << 17, 1 << 13);

    public StreamWindow {
        if (size < 2 || reach < 1) {
            throw new IllegalArgumentException(
                    "a window of %d characters that sees %d around it".formatted(size, reach));
        }
    }

    /// How many characters are held at most.
    int capacity() {
        return size + 2 * reach;
    }
}
