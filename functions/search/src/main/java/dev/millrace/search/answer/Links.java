package dev.millrace.search.answer;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Finds what in a text a reader's program may follow, load or run: addresses with or without a scheme, links and
/// images of Markdown, elements of HTML. Takes too much rather than too little.
final class Links {

    private static final String DELIMITERS = "\"'<>()[]{}`|,;，、；";
    private static final List<String> SCHEMES = List.of("javascript:", "data:", "mailto:", "tel:", "file:", "www.");
    private static final int SHORTEST_LABEL = 2;

    private Links() {}

    /// The parts of the text that must stand in a source like this, or not at all.
    static List<String> in(String text) {
        var plain =
                Verbatim.of(Normalizer.normalize(text, Normalizer.Form.NFKC)).text();
        var found = new ArrayList<String>();
        addMarkup(plain, found);
        for (var token : tokens(plain)) {
            if (isAddress(token)) {
                found.add(token);
            }
        }
        return found;
    }

    private static void addMarkup(String text, List<String> found) {
        for (var i = 0; i < text.length() - 1; i++) {
            if (text.startsWith("![", i) || text.startsWith("](", i)) {
                found.add(upTo(text, i, ')'));
            } else if (text.startsWith("][", i) || text.startsWith("]:", i)) {
                found.add(upTo(text, i, ' '));
            } else if (text.charAt(i) == '<' && opensElement(text.charAt(i + 1))) {
                found.add(upTo(text, i, '>'));
            }
        }
    }

    private static boolean opensElement(char next) {
        return Character.isLetter(next) || next == '/' || next == '!' || next == '?';
    }

    private static String upTo(String text, int from, char end) {
        var last = text.indexOf(end, from);
        return last < 0 ? text.substring(from) : text.substring(from, last + 1);
    }

    private static List<String> tokens(String text) {
        var tokens = new ArrayList<String>();
        var begin = 0;
        for (var i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == ' ' || DELIMITERS.indexOf(text.charAt(i)) >= 0) {
                add(text.substring(begin, i), tokens);
                begin = i + 1;
            }
        }
        return tokens;
    }

    private static void add(String token, List<String> tokens) {
        var end = token.length();
        while (end > 0 && ".:!?*_".indexOf(token.charAt(end - 1)) >= 0) {
            end--;
        }
        if (end > 0) {
            tokens.add(token.substring(0, end));
        }
    }

    private static boolean isAddress(String token) {
        var lower = token.toLowerCase(Locale.ROOT);
        return lower.contains("://")
                || lower.startsWith("//")
                || SCHEMES.stream().anyMatch(lower::contains)
                || holdsHost(lower);
    }

    /// Two labels with a dot between, the second of letters: `example.com`, `docs.example.com/path`.
    private static boolean holdsHost(String token) {
        for (var dot = token.indexOf('.'); dot > 0; dot = token.indexOf('.', dot + 1)) {
            if (lettersFrom(token, dot + 1) >= SHORTEST_LABEL && Character.isLetterOrDigit(token.charAt(dot - 1))) {
                return true;
            }
        }
        return false;
    }

    private static int lettersFrom(String token, int from) {
        var end = from;
        while (end < token.length() && Character.isLetter(token.charAt(end))) {
            end++;
        }
        return end - from;
    }
}
