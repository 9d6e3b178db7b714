package dev.millrace.dlp.national;

import static dev.millrace.dlp.scan.Characters.isDigit;

/// Arithmetic on the digits of a value.
final class Digits {

    private Digits() {}

    /// The digit at that place, the first being 0.
    static int at(String value, int place) {
        return value.charAt(place) - '0';
    }

    /// The number that the digits from one place (inclusive) to another (exclusive) make up.
    static int number(String value, int from, int to) {
        return Integer.parseInt(value, from, to, 10);
    }

    /// The sum of the first digits, each times its weight.
    static int weighted(String value, int... weights) {
        var sum = 0;
        for (var place = 0; place < weights.length; place++) {
            sum += weights[place] * at(value, place);
        }
        return sum;
    }

    /// Whether all characters are the same.
    static boolean areAllSame(String value) {
        return value.chars().allMatch(c -> c == value.charAt(0));
    }

    /// Whether all characters from one place (inclusive) to another (exclusive) are digits.
    static boolean areAll(String value, int from, int to) {
        for (var place = from; place < to; place++) {
            if (!isDigit(value.charAt(place))) {
                return false;
            }
        }
        return true;
    }
}
