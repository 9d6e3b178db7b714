package dev.millrace.search.answer;

import dev.millrace.core.text.MaskedText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Makes the markup in quotations harmless, so that a client that renders Markdown or HTML shows it and does not follow
/// it: brackets that would make a link, an image, a reference or an element get a backslash, as Markdown has it
/// ([CommonMark, backslash escapes](https://spec.commonmark.org/0.31.2/#backslash-escapes)).
final class Markup {

    private Markup() {}

    /// The text with its markup escaped.
    static MaskedText harmless(MaskedText text) {
        return MaskedText.alreadyMasked(harmless(text.value()));
    }

    /// The same for every text in maps and lists.
    static Object harmless(Object value) {
        return switch (value) {
            case MaskedText text -> harmless(text);
            case List<?> list ->
                list.stream().map(part -> part == null ? part : harmless(part)).toList();
            case Map<?, ?> map -> {
                var harmless = new LinkedHashMap<Object, Object>();
                map.forEach((key, part) -> harmless.put(key, part == null ? part : harmless(part)));
                yield harmless;
            }
            default -> value;
        };
    }

    private static String harmless(String text) {
        var harmless = new StringBuilder(text.length() + 8);
        for (var i = 0; i < text.length(); i++) {
            if (opensElement(text, i) || endsLabel(text, i)) {
                harmless.append('\\');
            }
            harmless.append(text.charAt(i));
        }
        return harmless.toString();
    }

    private static boolean opensElement(String text, int at) {
        return text.charAt(at) == '<'
                && at + 1 < text.length()
                && (Character.isLetter(text.charAt(at + 1)) || "!/?".indexOf(text.charAt(at + 1)) >= 0);
    }

    private static boolean endsLabel(String text, int at) {
        if (text.charAt(at) != ']') {
            return false;
        }
        var next = at + 1;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next < text.length() && "([:".indexOf(text.charAt(next)) >= 0;
    }
}
