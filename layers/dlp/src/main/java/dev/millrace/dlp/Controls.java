package dev.millrace.dlp;

/// Control characters: those that separate become blanks, those that nobody sees vanish.
final class Controls {

    private static final int VANISHES = -1;

    private Controls() {}

    /// What becomes of one; -1 if it vanishes. Between two values stands a NUL, which stays unless digits are on both
    /// of its sides.
    static int fold(String text, int at, int point) {
        return switch (point) {
            case '\n', '\t', '\r' -> point;
            case 0 -> isBetweenDigits(text, at) ? VANISHES : point;
            case 0x0B, 0x0C, 0x1C, 0x1D, 0x1E, 0x1F, 0x85 -> ' ';
            default -> VANISHES;
        };
    }

    private static boolean isBetweenDigits(String text, int at) {
        return at > 0
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
    }
}
