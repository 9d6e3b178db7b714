package dev.millrace.bench.masking;

import dev.millrace.dlp.InfoType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The baseline: an expression of `java.util.regex` for each info type, one after the other over the text.
///
/// It only finds; it neither checks digits nor reads the words around nor resolves overlaps nor replaces.
record Expressions(TreeMap<InfoType, Pattern> patterns) {

    private static final String FILE = "expressions.txt";

    /// Those for info types that a masking engine finds too.
    static Expressions of(Set<InfoType> types) {
        try (var lines = Expressions.class.getResourceAsStream(FILE)) {
            if (lines == null) {
                throw new IllegalStateException("the expressions are missing: " + FILE);
            }
            var patterns = new TreeMap<InfoType, Pattern>();
            new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" ", 2))
                    .filter(pair -> types.contains(new InfoType(pair[0])))
                    .forEach(pair -> patterns.put(new InfoType(pair[0]), Pattern.compile(pair[1])));
            return new Expressions(patterns);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The types of those that have no expression.
    Set<InfoType> missing(Set<InfoType> types) {
        var missing = new TreeSet<>(types);
        missing.removeAll(patterns.keySet());
        return missing;
    }

    /// How often any of them is found.
    int count(String text) {
        int count = 0;
        for (var pattern : patterns.values()) {
            for (var matcher = pattern.matcher(text); matcher.find(); ) {
                count++;
            }
        }
        return count;
    }
}
