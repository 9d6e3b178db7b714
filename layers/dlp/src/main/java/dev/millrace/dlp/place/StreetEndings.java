package dev.millrace.dlp.place;

import dev.millrace.dlp.scan.WordList;
import dev.millrace.dlp.word.Words;
import java.util.BitSet;
import java.util.Locale;
import java.util.Set;

/// Tells compound street names, as `Hauptstraße` and `Koskikatu`, by their endings.
final class StreetEndings {

    private static final Set<String> ENDINGS = WordList.read("/dev/millrace/dlp/word/street-ending.txt");
    private static final Set<String> NO_STREETS = Set.of("blockade", "arkade", "dekade");
    private static final int LONGEST_EXCEPTION = 8;
    private static final int SHORTEST = 3;
    private static final int LONGEST =
            ENDINGS.stream().mapToInt(String::length).max().orElse(0);
    private static final int SHORTEST_STEM = 3;
    private static final int LONGEST_WORD = 40;
    private static final BitSet LAST_PAIRS = lastPairs();

    private StreetEndings() {}

    private static BitSet lastPairs() {
        var pairs = new BitSet();
        ENDINGS.forEach(
                ending -> pairs.set(pair(ending.charAt(ending.length() - 2), ending.charAt(ending.length() - 1))));
        return pairs;
    }

    private static int pair(char next, char last) {
        return (next & 0x1FF) << 9 | last & 0x1FF;
    }

    /// Whether that word ends so.
    static boolean end(Words words, int i) {
        var length = words.length(i);
        if (length < SHORTEST + SHORTEST_STEM || length > LONGEST_WORD || !words.isWord(i)) {
            return false;
        }
        var text = words.text();
        var end = words.end(i);
        if (!LAST_PAIRS.get(pair(text.charAt(end - 2), text.charAt(end - 1)))) {
            return false;
        }
        var tail =
                text.slice(end - Math.min(length - SHORTEST_STEM, LONGEST), end).toLowerCase(Locale.ROOT);
        if (NO_STREETS.contains(words.textOfUpTo(i, LONGEST_EXCEPTION).toLowerCase(Locale.ROOT))) {
            return false;
        }
        for (var from = 0; from <= tail.length() - SHORTEST; from++) {
            if (ENDINGS.contains(tail.substring(from))) {
                return true;
            }
        }
        return false;
    }
}
