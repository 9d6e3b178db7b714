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
    MARK,
    /// A small letter first, then capitals: `mRNA`.
    CAMEL,
    /// A capital first, and a small letter after a hyphen: `T-cell`.
    COMPOUND;

    /// The shape of a word.
    static Shape of(String text, int start, int end) {
        int upper = 0, lower = 0, digits = 0, letters = 0, compound = 0;
        for (var i = start; i < end; i++) {
            var c = text.charAt(i);
            if (Character.isUpperCase(c)) {
                upper++;
            } else if (Character.isLowerCase(c)) {
                lower++;
                compound |= i > start && text.charAt(i - 1) == '-' ? 1 : 0;
            } else if (Character.isDigit(c)) {
                digits++;
            }
            letters += Character.isLetter(c) ? 1 : 0;
        }
        if (digits > 0) {
            return letters > 0 ? WITH_DIGIT : NUMBER;
        }
        if (letters == 0) {
            return ofMark(text.charAt(start));
        }
        var shape = ofLetters(text.charAt(start), upper, lower, end - start);
        return compound > 0 && (shape == CAPITALIZED || shape == MIXED) ? COMPOUND : shape;
    }

    private static Shape ofLetters(char first, int upper, int lower, int length) {
        if (upper == 0) {
            return lower == 0 ? CASELESS : LOWER;
        }
        if (lower == 0) {
            return length == 1 ? INITIAL : CAPITALS;
        }
        if (Character.isLowerCase(first)) {
            return CAMEL;
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

    /// The shape that the head takes it for: it tells fewer apart.
    Shape coarse() {
        return switch (this) {
            case CAMEL -> MIXED;
            case COMPOUND -> CAPITALIZED;
            default -> this;
        };
    }

    /// Whether it begins as names do where case is kept.
    boolean isCapital() {
        return this == CAPITALIZED || this == INITIAL || this == CAPITALS || this == MIXED || this == COMPOUND;
    }

    /// Whether it has letters, and no digits.
    boolean isWord() {
        return ordinal() <= CASELESS.ordinal() || this == CAMEL || this == COMPOUND;
    }
}
