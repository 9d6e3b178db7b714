package dev.millrace.dlp.html;

import java.util.Set;

/// What elements mean for the text around them.
final class Elements {

    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
            "img", "ins", "kbd", "label", "mark", "nobr", "output", "q", "ruby", "s", "samp", "small", "span", "strike",
            "strong", "sub", "sup", "time", "tt", "u", "var", "wbr");
    private static final Set<String> RAW = Set.of("script", "style", "xmp", "iframe", "noembed", "noframes");
    private static final Set<String> ESCAPABLE = Set.of("title", "textarea");
    private static final Set<String> URLS =
            Set.of("href", "src", "action", "formaction", "cite", "data", "poster", "srcset", "background", "ping");

    private Elements() {}

    /// Whether text goes on through a tag of that name.
    static boolean isInline(String name) {
        return INLINE.contains(name) || name.indexOf('-') > 0;
    }

    /// Whether everything up to its end tag is text of a language of its own.
    static boolean isRaw(String name) {
        return RAW.contains(name);
    }

    /// Whether everything up to its end tag is text, in which entities count.
    static boolean isEscapable(String name) {
        return ESCAPABLE.contains(name);
    }

    /// Whether the attribute holds a URL.
    static boolean holdsUrl(String attribute) {
        return URLS.contains(attribute);
    }
}
