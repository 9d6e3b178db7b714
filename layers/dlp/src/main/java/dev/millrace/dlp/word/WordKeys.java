package dev.millrace.dlp.word;

/// 64-bit keys that words and phrases are looked up by: no word of a text becomes a string for it.
///
/// A key is the FNV-1a hash (http://www.isthe.com/chongo/tech/comp/fnv/) over the lower-case UTF-16 units. That a
/// foreign word hits one of the vocabulary by chance is a matter of 1 in 10^14.
final class WordKeys {

    static final long EMPTY = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    private static final long PHRASE = 0x9E3779B97F4A7C15L;

    private WordKeys() {}

    static long with(long key, char c) {
        var lower = c < 128 ? (c >= 'A' && c <= 'Z' ? c | 0x20 : c) : Character.toLowerCase(c);
        return (key ^ lower) * PRIME;
    }

    /// The key of a phrase continued by a word.
    static long joined(long phrase, long word) {
        return Long.rotateLeft(phrase, 23) * PHRASE ^ word;
    }
}
