package dev.millrace.ingestion.extract;

import dev.millrace.core.text.RawText;
import dev.millrace.ingestion.Rejected;
import dev.millrace.ingestion.manifest.DeclaredValidity;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The lines between two `---` at the top of a document: of their YAML we read `title`, `valid-from` and `valid-until`,
/// and leave the rest alone.
///
/// @param body what follows
record FrontMatter(Map<String, String> values, String body) {

    private static final String FENCE = "---";

    static FrontMatter of(String text) {
        var lines = text.lines().toList();
        var end = lines.isEmpty() || !lines.getFirst().stripTrailing().equals(FENCE)
                ? -1
                : lines.subList(1, lines.size()).stream()
                        .map(String::stripTrailing)
                        .toList()
                        .indexOf(FENCE);
        if (end < 0) {
            return new FrontMatter(Map.of(), text);
        }
        var values = new HashMap<String, String>();
        lines.subList(1, end + 1).forEach(line -> read(line, values));
        return new FrontMatter(values, String.join("\n", lines.subList(end + 2, lines.size())));
    }

    private static void read(String line, Map<String, String> values) {
        var colon = line.indexOf(':');
        if (colon > 0 && !Character.isWhitespace(line.charAt(0))) {
            values.putIfAbsent(
                    line.substring(0, colon).strip(),
                    unquoted(line.substring(colon + 1).strip()));
        }
    }

    private static String unquoted(String value) {
        var quoted = value.length() > 1
                && (value.charAt(0) == '"' || value.charAt(0) == '\'')
                && value.charAt(0) == value.charAt(value.length() - 1);
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    Optional<RawText> title() {
        return Optional.ofNullable(values.get("title"))
                .filter(title -> !title.isBlank())
                .map(RawText::new);
    }

    DeclaredValidity validity() throws Rejected {
        return OwnValidity.read("front matter", values);
    }
}
