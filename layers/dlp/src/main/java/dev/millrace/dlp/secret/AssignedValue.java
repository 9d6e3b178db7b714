package dev.millrace.dlp.secret;

import static dev.millrace.dlp.scan.Characters.isGap;
import static dev.millrace.dlp.scan.Characters.isPlain;

import dev.millrace.dlp.FoldedText;
import java.util.Locale;
import java.util.Set;

/// A value that is assigned to a name, without the quotes around it.
///
/// In quotes it goes up to the quote that closes it. Without, it goes as far as nothing says that something else
/// begins: an `&` ends it in `?password=a1b2&user=c`, and is one of its characters in `Password: a1b2&3`.
///
/// @param alone whether nothing else follows in what holds it: in the line, the quotes, the query of the URL
record AssignedValue(String text, int start, int end, boolean alone) {

    /// As far as a stream is looked at together.
    private static final int LONGEST = 8_000;

    private static final int LONGEST_NAME = 40;
    private static final int MOST_BEFORE = 5;
    private static final String QUOTES = "\"'`";
    private static final String SEPARATORS = "&;,";
    private static final String CLOSING = ")}]>";
    private static final String OPENING = "({[";

    /// What stands for a value, or says something of it.
    private static final Set<String> NO_VALUES = Set.of(
            "required",
            "optional",
            "none",
            "null",
            "nil",
            "undefined",
            "true",
            "false",
            "yes",
            "empty",
            "string",
            "text",
            "varchar",
            "char",
            "hidden",
            "password",
            "passwd",
            "unknown",
            "missing",
            "invalid",
            "incorrect",
            "wrong",
            "expired",
            "changed",
            "reset",
            "default",
            "redacted",
            "masked",
            "removed",
            "next",
            "input");

    /// The value that begins at that position or after quotes and blanks there.
    static AssignedValue read(FoldedText text, int from) {
        var start = from;
        while (start < from + MOST_BEFORE && mayComeBefore(text, start)) {
            start++;
        }
        var quoted = isQuote(text, start - 1) ? endOfQuoted(text, start) : start;
        var end = quoted > start ? quoted : endOfBare(text, start);
        return new AssignedValue(text.slice(start, end), start, end, quoted > start || endsSomething(text, end));
    }

    int length() {
        return end - start;
    }

    /// Whether it is what people write where there is no value.
    boolean isWordForNone() {
        return NO_VALUES.contains(text.toLowerCase(Locale.ROOT));
    }

    /// `${PASSWORD}`, `$password`, `%TOKEN%`, `****`, `//` and the address of something name or hide a value. What a
    /// URL
    /// itself holds of secrets others find.
    boolean isReference() {
        return isUrl()
                || switch (text.isEmpty() ? '\0' : text.charAt(0)) {
                    case '/' -> true;
                    case '*' -> text.chars().allMatch(c -> c == '*');
                    case '%' -> text.endsWith("%");
                    case '$' -> text.startsWith("${") || text.startsWith("$(") || isVariable(text.substring(1));
                    default -> false;
                };
    }

    private boolean isUrl() {
        var scheme = text.indexOf("://");
        return scheme > 0 && text.chars().limit(scheme).allMatch(c -> isPlain((char) c) || c == '+');
    }

    private static boolean isVariable(String name) {
        return name.chars().allMatch(c -> isPlain((char) c) || c == '_')
                && (name.chars().noneMatch(Character::isDigit) || name.chars().noneMatch(Character::isLowerCase));
    }

    private static boolean mayComeBefore(FoldedText text, int at) {
        return " =>".indexOf(text.charAt(at)) >= 0
                || isQuote(text, at)
                || text.charAt(at) == '\\' && isQuote(text, at + 1);
    }

    /// Where the quotes close that open before `start`; `start` if they do not close in that line.
    private static int endOfQuoted(FoldedText text, int start) {
        var quote = text.charAt(start - 1);
        var escaped = text.charAt(start - 2) == '\\';
        var backslashes = 0;
        for (var at = start; at < start + LONGEST && text.charAt(at) != '\n' && text.charAt(at) != '\0'; at++) {
            if (text.charAt(at) == quote && (escaped ? backslashes > 0 : backslashes % 2 == 0)) {
                return escaped ? at - backslashes : at;
            }
            backslashes = text.charAt(at) == '\\' ? backslashes + 1 : 0;
        }
        return start;
    }

    private static int endOfBare(FoldedText text, int start) {
        var word = true;
        var at = start;
        while (at < start + LONGEST && !isOver(text, at, word)) {
            word &= Character.isLetter(text.charAt(at)) || text.charAt(at) == '.';
            at++;
        }
        return at;
    }

    /// @param word whether what came before could be the name of something that is called: `password = read(`
    private static boolean isOver(FoldedText text, int at, boolean word) {
        var c = text.charAt(at);
        if (isGap(c) || c == '<') {
            return true;
        }
        if (OPENING.indexOf(c) >= 0) {
            return word;
        }
        if (SEPARATORS.indexOf(c) >= 0) {
            return endsSomething(text, at + 1) || isName(text, at + 1);
        }
        return (CLOSING.indexOf(c) >= 0 || isQuote(text, at)) && endsSomething(text, at + 1);
    }

    private static boolean endsSomething(FoldedText text, int at) {
        var c = text.charAt(at);
        return isGap(c) || c == '<' || SEPARATORS.indexOf(c) >= 0 || CLOSING.indexOf(c) >= 0 || isQuote(text, at);
    }

    /// Whether a name and a sign of assignment stand there.
    private static boolean isName(FoldedText text, int from) {
        var at = isQuote(text, from) ? from + 1 : from;
        while (at < from + LONGEST_NAME && (isPlain(text.charAt(at)) || "_-. ".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        var named = isQuote(text, at) ? at + 1 : at;
        return at > from && (text.charAt(named) == '=' || text.charAt(named) == ':');
    }

    private static boolean isQuote(FoldedText text, int at) {
        return text.charAt(at) != '\0' && QUOTES.indexOf(text.charAt(at)) >= 0;
    }
}
