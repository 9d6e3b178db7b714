package dev.millrace.dlp.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A start tag or an end tag.
///
/// @param start of its `<`
/// @param end after its `>`
record Tag(String name, boolean isEnd, List<Attribute> attributes, long start, long end) {

    private static final int DIGITS_OF_NO_NAME = 4;
    private static final String MARKS = "-:_.@#*()[]/!?";

    /// @param start of the value, without quotes
    record Attribute(String name, long start, long end, boolean quoted) {}

    Tag {
        attributes = List.copyOf(attributes);
    }

    String lowerName() {
        return name.toLowerCase(Locale.ROOT);
    }

    /// The attribute of one of these names, the first that there is.
    Optional<Attribute> attribute(List<String> names) {
        return names.stream()
                .flatMap(wanted ->
                        attributes.stream().filter(attribute -> attribute.name().equalsIgnoreCase(wanted)))
                .findFirst();
    }

    /// Whether something is written like a tag that is hardly meant to be one, as in `Jane <jane@example.com>`.
    boolean isOdd() {
        var names = new ArrayList<>(List.of(name));
        attributes.forEach(attribute -> names.add(attribute.name()));
        return name.indexOf('@') >= 0 || names.stream().anyMatch(Tag::isOdd);
    }

    private static boolean isOdd(String name) {
        return name.lastIndexOf('@') > 0
                || name.chars().filter(Character::isDigit).count() >= DIGITS_OF_NO_NAME
                || !name.chars().allMatch(c -> Character.isLetterOrDigit(c) || MARKS.indexOf(c) >= 0);
    }
}
