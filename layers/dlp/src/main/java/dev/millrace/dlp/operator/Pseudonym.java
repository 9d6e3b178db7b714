package dev.millrace.dlp.operator;

import dev.millrace.dlp.InfoType;
import dev.millrace.dlp.MaskingScope;
import dev.millrace.dlp.Operator;
import dev.millrace.dlp.Replacement;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Numbers the values of each type in the order in which a document mentions them: `[PERSON_1]`, `[PERSON_2]`.
///
/// Within a document the same value has the same number, whatever its case and spacing, and different values have
/// different numbers. Across documents nothing can be told from them.
public final class Pseudonym implements Operator {

    @Override
    public Replacement forDocument(MaskingScope scope) {
        return new Numbers();
    }

    @Override
    public boolean needsScope() {
        return false;
    }

    private static final class Numbers implements Replacement {

        private final Map<InfoType, Map<String, Integer>> seen = new HashMap<>();

        @Override
        public String replace(InfoType type, String value) {
            var numbers = seen.computeIfAbsent(type, _ -> new HashMap<>());
            var next = numbers.size() + 1;
            return "[%s_%d]".formatted(type, numbers.computeIfAbsent(normalized(value), _ -> next));
        }

        private static String normalized(String value) {
            var words = new StringBuilder(value.length());
            value.codePoints()
                    .map(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c)
                    .filter(c -> c != ' ' || (!words.isEmpty() && words.charAt(words.length() - 1) != ' '))
                    .forEach(words::appendCodePoint);
            return words.toString().strip().toLowerCase(Locale.ROOT);
        }
    }
}
