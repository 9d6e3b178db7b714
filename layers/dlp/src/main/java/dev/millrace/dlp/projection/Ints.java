package dev.millrace.dlp.projection;

import java.util.Arrays;

/// Numbers in the order they were added.
final class Ints {

    private int[] numbers = new int[1024];
    private int size;

    void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        numbers[size++] = number;
    }

    int get(int index) {
        return numbers[index];
    }

    void set(int index, int number) {
        numbers[index] = number;
    }

    int size() {
        return size;
    }

    /// The last index of a number not greater than that one, the numbers ascending.
    int lastUpTo(int number) {
        var found = Arrays.binarySearch(numbers, 0, size, number);
        return found >= 0 ? found : -found - 2;
    }
}
