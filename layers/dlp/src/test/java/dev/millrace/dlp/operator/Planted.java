package dev.millrace.dlp.operator;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// Random letters with values planted among them, no two alike.
///
/// @param values e-mail addresses, as detection is not what this is about
record Planted(String text, Set<String> values) {

    static Planted in(int length, int count, Random random) {
        var values = new LinkedHashSet<String>();
        var text = new StringBuilder();
        var gap = length / count;
        for (var i = 0; i < count; i++) {
            var value = "%s%d@%s.example".formatted(word(random, 6), i, word(random, 8));
            values.add(value);
            text.append(words(random, gap - value.length() - 2))
                    .append(' ')
                    .append(value)
                    .append(' ');
        }
        return new Planted(text.append(words(random, length - text.length())).toString(), values);
    }

    private static String words(Random random, int length) {
        var words = new StringBuilder();
        while (words.length() < length) {
            words.append(word(random, 1 + random.nextInt(9)))
                    .append(List.of(" ", ", ", ".\n").get(random.nextInt(3)));
        }
        return words.substring(0, Math.max(length, 0));
    }

    private static String word(Random random, int letters) {
        return random.ints(letters, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
