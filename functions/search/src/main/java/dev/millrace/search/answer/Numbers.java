package dev.millrace.search.answer;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Set;

/// The runs of digits in a text, of any script, as decimal digits.
record Numbers(Set<String> runs) {

    static Numbers of(String text) {
        var runs = new HashSet<String>();
        var run = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints().forEach(c -> {
            if (Character.isDigit(c)) {
                run.append(Character.digit(c, 10));
            } else {
                end(run, runs);
            }
        });
        end(run, runs);
        return new Numbers(runs);
    }

    /// Whether all of these occur among the others.
    boolean allIn(Numbers others) {
        return others.runs.containsAll(runs);
    }

    private static void end(StringBuilder run, Set<String> runs) {
        if (!run.isEmpty()) {
            runs.add(run.toString());
            run.setLength(0);
        }
    }
}
