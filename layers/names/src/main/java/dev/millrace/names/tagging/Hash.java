package dev.millrace.names.tagging;

/// Sixty-four bits that stand for a word, a sequence of words or a feature.
final class Hash {

    static final long EMPTY = 0xCBF29CE484222325L;
    private static final long PRIME = 0x100000001B3L;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Hash() {}

    /// One step of FNV-1a (<http://www.isthe.com/chongo/tech/comp/fnv/>), taking a character at a time.
    static long with(long hash, char c) {
        return (hash ^ c) * PRIME;
    }

    /// Of two values in that order.
    static long of(long first, long second) {
        return mixed(first * GOLDEN + second);
    }

    /// Spreads every bit over all: the finalizer of SplitMix64 (<https://prng.di.unimi.it/splitmix64.c>).
    static long mixed(long value) {
        var z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
