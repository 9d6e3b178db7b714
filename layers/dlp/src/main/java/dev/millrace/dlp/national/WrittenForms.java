package dev.millrace.dlp.national;

import static dev.millrace.dlp.scan.Characters.isDigit;
import static dev.millrace.dlp.scan.Characters.isPlainLetter;

import dev.millrace.dlp.FoldedText;
import java.util.BitSet;
import java.util.List;

/// Matches any number of forms at once: one walk along the text keeps the set of forms that still fit, and ends with
/// the last of them.
final class WrittenForms {

    private static final String SEPARATORS = " -./+";
    private static final int DIGIT = SEPARATORS.length();
    private static final int LETTER = DIGIT + 1;
    private static final int KINDS = LETTER + 1;

    private final BitSet[][] fitting;
    private final BitSet[] ending;
    private final int forms;

    /// Forms are known by their place in the list.
    WrittenForms(List<String> patterns) {
        var longest = patterns.stream().mapToInt(String::length).max().orElse(0);
        this.forms = patterns.size();
        this.fitting = new BitSet[longest][KINDS];
        this.ending = new BitSet[longest];
        for (var position = 0; position < longest; position++) {
            ending[position] = endingAt(position, patterns);
            for (var kind = 0; kind < KINDS; kind++) {
                fitting[position][kind] = fittingAt(position, kind, patterns);
            }
        }
    }

    /// Told of the forms that fit from the start of the walk up to a position.
    @FunctionalInterface
    interface Visitor {
        void fit(BitSet forms, int end);
    }

    /// Walks from there as far as any form fits.
    void walk(FoldedText text, int start, Visitor visitor) {
        var alive = new BitSet(forms);
        alive.set(0, forms);
        for (var position = 0; position < fitting.length; position++) {
            var kind = kindOf(text.charAt(start + position));
            if (kind < 0) {
                return;
            }
            alive.and(fitting[position][kind]);
            if (alive.isEmpty()) {
                return;
            }
            if (alive.intersects(ending[position])) {
                visitor.fit(both(alive, ending[position]), start + position + 1);
            }
        }
    }

    private static BitSet both(BitSet some, BitSet others) {
        var both = (BitSet) some.clone();
        both.and(others);
        return both;
    }

    private static int kindOf(char c) {
        if (isDigit(c)) {
            return DIGIT;
        }
        return isPlainLetter(c) ? LETTER : SEPARATORS.indexOf(c);
    }

    private static BitSet fittingAt(int position, int kind, List<String> patterns) {
        var fitting = new BitSet(patterns.size());
        for (var form = 0; form < patterns.size(); form++) {
            var pattern = patterns.get(form);
            fitting.set(form, position < pattern.length() && allows(pattern.charAt(position), kind));
        }
        return fitting;
    }

    private static boolean allows(char expected, int kind) {
        return switch (expected) {
            case '9' -> kind == DIGIT;
            case 'A' -> kind == LETTER;
            case 'X' -> kind == DIGIT || kind == LETTER;
            default -> kind == SEPARATORS.indexOf(expected);
        };
    }

    private static BitSet endingAt(int position, List<String> patterns) {
        var ending = new BitSet(patterns.size());
        for (var form = 0; form < patterns.size(); form++) {
            ending.set(form, patterns.get(form).length() == position + 1);
        }
        return ending;
    }
}
