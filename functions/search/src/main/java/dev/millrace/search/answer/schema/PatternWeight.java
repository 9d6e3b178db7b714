package dev.millrace.search.answer.schema;

/// How large a regular expression becomes when it is compiled, at most.
final class PatternWeight {

    private static final long TOO_MUCH = 1_000_000;

    private PatternWeight() {}

    /// Its length times every count in braces, as if all of them were nested.
    static long of(String pattern) {
        long weight = Math.max(1, pattern.length());
        for (var brace = pattern.indexOf('{'); brace >= 0; brace = pattern.indexOf('{', brace + 1)) {
            var end = pattern.indexOf('}', brace);
            if (end > 0) {
                weight = Math.min(TOO_MUCH, weight * largestNumber(pattern.substring(brace, end)));
            }
        }
        return weight;
    }

    private static long largestNumber(String text) {
        long largest = 1;
        long number = 0;
        for (var i = 0; i < text.length(); i++) {
            var digit = Character.digit(text.charAt(i), 10);
            number = digit < 0 ? 0 : Math.min(TOO_MUCH, number * 10 + digit);
            largest = Math.max(largest, number);
        }
        return largest;
    }
}
