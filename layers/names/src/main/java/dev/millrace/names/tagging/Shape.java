package dev.millrace.names.tagging;

/// How a word is written.
enum Shape {
    LOWER,
    CAPITALIZED,
    INITIAL,
    CAPITALS,
    MIXED,
    CASELESS,
    NUMBER,
    WITH_DIGIT,
    FULL_STOP,
    COMMA,
    COLON,
    HYPHEN,
    MARK;

    /// The shape of a word.
    static Shape of(String text, int start, int end) {
        int upper = 0, lower = 0, digits = 0, letters = 0;
        for (var i = start; i < end; i++) {
            var c = text.charAt(i);
            if (Character.isUpperCase(c)) {
                upper++;
            } else if (Character.isLowerCase(c)) {
                lower++;
            } else if (Character.isDigit(c)) {
                digits++;
            }
            letters += Character.isLetter(c) ? 1 : 0;
        }
        if (digits > 0) {
            return letters > 0 ? WITH_DIGIT : NUMBER;
        }
        return letters == 0 ? ofMark(text.charAt(start)) : ofLetters(text.charAt(start), upper, lower, end - start);
    }

    private static Shape ofLetters(char first, int upper, int lower, int length) {
        if (upper == 0) {
            return lower == 0 ? CASELESS : LOWER;
        }
        if (lower == 0) {
            return length == 1 ? INITIAL : CAPITALS;
        }
        return upper == 1 && Character.isUpperCase(first) ? CAPITALIZED : MIXED;
    }

    private static Shape ofMark(char mark) {
        return switch (mark) {
            case '.', '!', '?' -> FULL_STOP;
            case ',', ';' -> COMMA;
            case ':' -> COLON;
            case '-' -> HYPHEN;
            default -> MARK;
        };
    }

    /// Whether it begins as names do where case is kept.
    boolean isCapital() {
        return this == CAPITALIZED || this == INITIAL || this == CAPITALS || this == MIXED;
    }

    /// Whether it has letters, and no digits.
    boolean isWord() {
        return ordinal() <= CASELESS.ordinal();
    }
}
