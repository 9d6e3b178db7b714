package dev.millrace.dlp;

import java.util.Arrays;

/// Where the characters of a folded text stood in the original: kept only where the distance changes.
final class Origins {

    private static final int FEW = 16;

    private int[] from = new int[FEW];
    private int[] distances = new int[FEW];
    private int changes;

    /// The character at that folded position, and those after it, began so much later in the original.
    void add(int position, int distance) {
        if (distance == (changes == 0 ? 0 : distances[changes - 1])) {
            return;
        }
        if (changes == from.length) {
            from = Arrays.copyOf(from, 2 * changes);
            distances = Arrays.copyOf(distances, 2 * changes);
        }
        from[changes] = position;
        distances[changes] = distance;
        changes++;
    }

    /// Where the character at a folded position begins in the original.
    int of(int position) {
        var place = Arrays.binarySearch(from, 0, changes, position);
        var change = place >= 0 ? place : -place - 2;
        return change < 0 ? position : position + distances[change];
    }
}
