package dev.millrace.search.answer;

/// What a person sees of a text.
///
/// Left out are characters that steer or hide (Unicode category Cf: directions, zero widths, tags) but the two joiners
/// that scripts need, and controls but tabs and line ends. Halves of surrogate pairs become U+FFFD.
public final class Visible {

    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;
    private static final int REPLACEMENT = 0xFFFD;

    private Visible() {}

    /// That text without the rest.
    public static String of(String text) {
        var visible = new StringBuilder(text.length());
        text.codePoints().filter(Visible::isSeen).map(Visible::whole).forEach(visible::appendCodePoint);
        return visible.toString();
    }

    private static boolean isSeen(int c) {
        return switch (Character.getType(c)) {
            case Character.FORMAT -> c == NON_JOINER || c == JOINER;
            case Character.CONTROL -> c == '\n' || c == '\t' || c == '\r';
            default -> true;
        };
    }

    private static int whole(int c) {
        return Character.getType(c) == Character.SURROGATE ? REPLACEMENT : c;
    }
}
