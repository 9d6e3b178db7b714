package dev.millrace.triage.desk.servicenow;

import java.util.Locale;

/// Texts of journals. What stands between `[code]` and `[/code]` there is shown as HTML.
final class Journal {

    private static final String CODE = "[code]";

    private Journal() {}

    /// The text, in which nothing is shown as HTML.
    static String plain(String text) {
        var plain = new StringBuilder(text);
        var at = find(plain);
        while (at >= 0) {
            plain.insert(at + 1, ' ');
            at = find(plain);
        }
        return plain.toString();
    }

    private static int find(CharSequence text) {
        return text.toString().toLowerCase(Locale.ROOT).indexOf(CODE);
    }
}
