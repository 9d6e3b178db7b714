package dev.millrace.triage.classify.kernel;

import java.util.Arrays;

/// Numbers terms from 0 in the order in which they come, and counts in how many texts each occurs. Open addressing, as
/// boxed keys of a map would take most of the time.
final class TermTable {

    private final int[] keys;
    private final int[] numbers;
    private final int[] frequencies;
    private final int mask;
    private int size;

    /// @param most terms that may come
    TermTable(int most) {
        var capacity = Integer.highestOneBit(Math.max(1, most)) << 2;
        keys = new int[capacity];
        numbers = new int[capacity];
        Arrays.fill(numbers, -1);
        frequencies = new int[Math.max(1, most)];
        mask = capacity - 1;
    }

    /// The number of a term that occurs in one text more.
    int counted(int term) {
        var slot = slot(term);
        if (numbers[slot] < 0) {
            keys[slot] = term;
            numbers[slot] = size++;
        }
        frequencies[numbers[slot]]++;
        return numbers[slot];
    }

    /// Its number, or −1 if it never came.
    int find(int term) {
        return numbers[slot(term)];
    }

    int size() {
        return size;
    }

    /// By number.
    ///
    /// @param texts how many there are
    float[] inverseFrequencies(int texts) {
        var idf = new float[size];
        for (var number = 0; number < size; number++) {
            idf[number] = (float) (Math.log((1.0 + texts) / (1.0 + frequencies[number])) + 1);
        }
        return idf;
    }

    private int slot(int term) {
        var slot = term & mask;
        while (numbers[slot] >= 0 && keys[slot] != term) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
