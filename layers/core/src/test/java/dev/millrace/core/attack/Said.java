package dev.millrace.core.attack;

import com.google.re2j.Pattern;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// What an answer says, as JSON: all its strings but those of `sources` and `quotes`, which are documents shown as
/// documents.
public final class Said {

    private static final Set<String> DOCUMENTS = Set.of("sources", "quotes");
    private static final Set<String> IDS = Set.of("citations", "chunkId", "documentId");
    /// Images, links, references and elements that are not escaped.
    private static final Pattern MARKUP = Pattern.compile("(^|[^\\\\])\\][ \\t\\n]*[(\\[:]|(^|[^\\\\])<[!/?a-zA-Z]");

    private final List<String> strings = new ArrayList<>();
    private final Map<String, List<JsonNode>> fields = new HashMap<>();
    private final Set<String> cited = new HashSet<>();

    public Said(JsonNode answer) {
        look(answer, false, false);
    }

    /// All that is said, a line each.
    public String text() {
        return String.join("\n", strings);
    }

    /// Every field's values, at any depth.
    public Map<String, List<JsonNode>> fields() {
        return fields;
    }

    /// What is cited or listed as a source.
    public Set<String> cited() {
        return cited;
    }

    /// Whether these words are said: in any case, whatever stands between their letters that is no letter to a person.
    public boolean says(String words) {
        return folded(text()).contains(folded(words));
    }

    /// Whether what is said has markup, and this in it.
    public boolean linksTo(String host) {
        return MARKUP.matcher(text()).find() && says(host);
    }

    /// Whether so many characters in a row of that text are said.
    public boolean repeats(String text, int length) {
        var said = folded(text());
        var wanted = folded(text);
        for (int at = 0; at + length <= wanted.length(); at++) {
            if (said.contains(wanted.substring(at, at + length))) {
                return true;
            }
        }
        return false;
    }

    /// Compatibility forms are the same character, and blanks, marks and what cannot be seen are none.
    static String folded(String text) {
        var folded = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(Said::isSeen)
                .forEach(folded::appendCodePoint);
        return folded.toString().toUpperCase(Locale.ROOT);
    }

    private static boolean isSeen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private void look(JsonNode node, boolean inDocument, boolean isId) {
        if (node.isString()) {
            (isId ? cited : inDocument ? new ArrayList<String>() : strings).add(node.asString());
        }
        node.properties().forEach(field -> {
            fields.computeIfAbsent(field.getKey(), _ -> new ArrayList<>()).add(field.getValue());
            look(field.getValue(), inDocument || DOCUMENTS.contains(field.getKey()), IDS.contains(field.getKey()));
        });
        if (node.isArray()) {
            node.forEach(item -> look(item, inDocument, isId));
        }
    }
}
