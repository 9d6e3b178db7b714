package dev.millrace.dlp.word;

import java.util.Locale;

/// 64-bit keys that words and phrases are looked up by: no word of a text becomes a string for it.
///
/// A key is the FNV-1a hash (http://www.isthe.com/chongo/tech/comp/fnv/) over the lower-case UTF-16 units. Two words of
/// the vocabulary that share one would be noticed when it is loaded; a foreign word that hits one by chance is a matter
/// of 1 in 10^14.
final class WordKeys {

    static final long EMPTY = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    private static final long PHRASE = 0x9E3779B97F4A7C15L;

    private WordKeys() {}

    static long with(long key, char c) {
        var lower = c < 128 ? (c >= 'A' && c <= 'Z' ? c | 0x20 : c) : Character.toLowerCase(c);
        return (key ^ lower) * PRIME;
    }

    static long of(String word) {
        var key = EMPTY;
        for (var i = 0; i < word.length(); i++) {
            key = with(key, word.charAt(i));
        }
        return key;
    }

    /// The key of a phrase continued by a word.
    static long joined(long phrase, long word) {
        return Long.rotateLeft(phrase, 23) * PHRASE ^ word;
    }

    static long ofPhrase(String phrase) {
        var words = phrase.toLowerCase(Locale.ROOT).split(" ", -1);
        var key = of(words[0]);
        for (var i = 1; i < words.length; i++) {
            key = joined(key, of(words[i]));
        }
        return key;
    }
}
