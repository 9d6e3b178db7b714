package dev.millrace.dlp;

import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.strings;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.quicktheories.core.Gen;

/// Surroundings in which identifiers stand: any words, then something that is no part of a word.
public record Contexts(String before, String after) {

    private static final List<String> EDGES_BEFORE =
            List.of(" ", "\n", "\t", ": ", "=", "(", "\"", "|", ",", ";", "<", "[", "号 ", "\u200b ", "\u00a0", "、");
    private static final List<String> EDGES_AFTER =
            List.of(" ", "\n", "\t", ". ", ",", ")", "\"", "|", ";", ">", "]", "。", " \u200b", "\u00a0", "!", "?");

    private static final int LONGEST_LABEL = 3;

    /// The value in these surroundings.
    public String around(String value) {
        return before + value + after;
    }

    /// Surroundings of any kind, and none.
    public static Gen<Contexts> any() {
        var words = strings().basicLatinAlphabet().ofLengthBetween(0, 40).map(Contexts::harmless);
        var before = words.zip(oneOf(EDGES_BEFORE), (text, edge) -> text.isEmpty() ? "" : text + edge);
        var after = words.zip(oneOf(EDGES_AFTER), (text, edge) -> text.isEmpty() ? "" : edge + text);
        return before.zip(after, Contexts::new);
    }

    /// One of these values.
    public static <T> Gen<T> oneOf(List<T> values) {
        return integers().between(0, values.size() - 1).map(values::get);
    }

    /// So many random digits.
    public static Gen<String> digits(int count) {
        return lists().of(integers().between(0, 9)).ofSize(count).map(Contexts::join);
    }

    private static String join(List<Integer> digits) {
        return digits.stream().map(String::valueOf).reduce("", String::concat);
    }

    /// Without characters that would make the value part of something else, like another address or a fraction, and
    /// without words that may say that it is something else: a number before `DL` is that of a driving licence.
    private static String harmless(String text) {
        var kept = new StringBuilder();
        text.chars().filter(c -> Character.isLetter(c) || c == ' ').forEach(kept::appendCodePoint);
        return Arrays.stream(kept.toString().split(" "))
                .filter(word -> word.length() > LONGEST_LABEL)
                .collect(Collectors.joining(" "));
    }
}
