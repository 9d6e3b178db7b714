package dev.millrace.dlp.number;

import static dev.millrace.dlp.scan.Characters.endOfDigits;
import static dev.millrace.dlp.scan.Characters.isDigit;

import dev.millrace.dlp.FoldedText;
import java.util.List;
import java.util.stream.IntStream;

/// A candidate for numbers of every kind: groups of digits with short separators between, from one group on as far as
/// the longest of these numbers reaches.
public final class DigitRun {

    static final int MOST_DIGITS = 20;
    private static final int MOST_GROUPS = 10;
    private static final int LONGEST_SEPARATOR = 3;

    private final FoldedText text;
    private final int[] starts = new int[MOST_GROUPS];
    private final int[] ends = new int[MOST_GROUPS];
    private final int[] digits = new int[MOST_GROUPS + 1];
    private int groups;

    /// @param start of the first group
    /// @param end of the first group
    DigitRun(FoldedText text, int start, int end) {
        this.text = text;
        add(start, end);
        var next = nextGroup(text, end);
        while (next > 0 && groups < MOST_GROUPS) {
            var nextEnd = endOfDigits(text, next, next + MOST_DIGITS);
            if (isDigit(text.charAt(nextEnd)) || digits() + nextEnd - next > MOST_DIGITS) {
                return;
            }
            add(next, nextEnd);
            next = nextGroup(text, nextEnd);
        }
    }

    private void add(int start, int end) {
        starts[groups] = start;
        ends[groups] = end;
        digits[groups + 1] = digits[groups] + end - start;
        groups++;
    }

    /// Where digits go on after a separator that begins there; 0 if they do not.
    static int nextGroup(FoldedText text, int separator) {
        var bracket = false;
        for (var i = separator; i < separator + LONGEST_SEPARATOR; i++) {
            switch (text.charAt(i)) {
                case '(', ')' -> bracket = true;
                case ' ', '-', '.', '/' -> {
                    if (i > separator && !bracket && text.charAt(i + 1) != '(') {
                        return 0;
                    }
                }
                default -> {
                    return i > separator && isDigit(text.charAt(i)) ? i : 0;
                }
            }
        }
        return isDigit(text.charAt(separator + LONGEST_SEPARATOR)) ? separator + LONGEST_SEPARATOR : 0;
    }

    FoldedText text() {
        return text;
    }

    int groups() {
        return groups;
    }

    int start() {
        return starts[0];
    }

    /// Whether the first group begins with these digits.
    boolean beginsWith(String expected) {
        return text.slice(starts[0], Math.min(starts[0] + expected.length(), ends[0]))
                .equals(expected);
    }

    /// How many digits the group has, the first being 0.
    int size(int group) {
        return ends[group] - starts[group];
    }

    /// How many digits each of the first so many groups has.
    List<Integer> sizes(int groupCount) {
        return IntStream.range(0, groupCount).map(this::size).boxed().toList();
    }

    /// Where the first so many groups end.
    int endOf(int groupCount) {
        return ends[groupCount - 1];
    }

    /// How many digits the run has.
    int digits() {
        return digits[groups];
    }

    /// How many digits the first so many groups have.
    int digitsIn(int groupCount) {
        return digits[groupCount];
    }

    /// The digits of the first so many groups, without the separators.
    String valueOf(int groupCount) {
        var value = new StringBuilder(digitsIn(groupCount));
        for (var group = 0; group < groupCount; group++) {
            value.append(text.slice(starts[group], ends[group]));
        }
        return value.toString();
    }

    /// The character that separates all of the first so many groups; `'\0'` if they differ or there is one group only.
    char separatorOf(int groupCount) {
        var separator = groupCount > 1 ? text.charAt(ends[0]) : '\0';
        for (var group = 1; group < groupCount; group++) {
            if (starts[group] - ends[group - 1] != 1 || text.charAt(ends[group - 1]) != separator) {
                return '\0';
            }
        }
        return separator;
    }
}
