package dev.millrace.dlp.projection;

/// The name of a field as the words before its values: `dateOfBirth` reads `date Of Birth`.
public final class FieldName {

    private static final int LONGEST = 64;

    private FieldName() {}

    /// The words of a name; what is too long to be a name is cut.
    public static String words(String name) {
        var words = new StringBuilder();
        for (var i = 0; i < Math.min(name.length(), LONGEST); i++) {
            if (i > 0 && beginsWord(name, i)) {
                words.append(' ');
            }
            words.append(name.charAt(i));
        }
        return words.toString();
    }

    /// Whether names that programs give consist of that character: letters and underscores.
    public static boolean isPlain(int c) {
        return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean beginsWord(String name, int index) {
        return Character.isUpperCase(name.charAt(index)) && Character.isLowerCase(name.charAt(index - 1));
    }
}
