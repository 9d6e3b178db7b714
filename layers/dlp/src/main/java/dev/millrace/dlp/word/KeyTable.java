package dev.millrace.dlp.word;

/// A map from keys to bits, open addressed, in two arrays.
final class KeyTable {

    private static final int SHIFT = 64;

    private final long[] keys;
    private final long[] bits;
    private final int capacityBits;

    /// A table for at most half of 2^`capacityBits` keys.
    KeyTable(int capacityBits) {
        this.capacityBits = capacityBits;
        keys = new long[1 << capacityBits];
        bits = new long[1 << capacityBits];
    }

    void add(long key, long more) {
        var slot = slotOf(key);
        keys[slot] = key;
        bits[slot] |= more;
    }

    /// The bits of that key; 0 if it is absent.
    long get(long key) {
        return bits[slotOf(key)];
    }

    private int slotOf(long key) {
        var slot = (int) (key * 0x9E3779B97F4A7C15L >>> (SHIFT - capacityBits));
        while (bits[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }
}
