package dev.millrace.dlp.number;

import static dev.millrace.dlp.scan.Characters.endOfDigits;
import static dev.millrace.dlp.scan.Characters.isDigit;
import static dev.millrace.dlp.scan.Characters.isPlain;
import static dev.millrace.dlp.scan.Characters.isPlainLetter;

import dev.millrace.dlp.FoldedText;

/// How a run of digits is written, as far as it tells telephone numbers from others.
record PhoneForm(DigitRun run, int start, boolean plus) {

    private static final String JOINERS = ".-:/";
    private static final String[] EXTENSIONS = {"extension", "ext.", "ext", "x", "#"};
    private static final int LONGEST_EXTENSION = 6;

    /// Looks at what stands before the digits: `+`, `(+`, `+(` or `(`.
    static PhoneForm of(DigitRun run) {
        var text = run.text();
        var start = run.start();
        if (text.charAt(start - 1) == '(') {
            start--;
        }
        if (text.charAt(start - 1) != '+') {
            return new PhoneForm(run, start, false);
        }
        return new PhoneForm(run, text.charAt(start - 2) == '(' ? start - 2 : start - 1, true);
    }

    /// Whether the run is no part of a longer word or number, nor of a serial number like `PD-0332991`.
    boolean startsAlone() {
        var before = before();
        if (text().charAt(start) == '(') {
            return !isDigit(before);
        }
        var joined = JOINERS.indexOf(before) >= 0 && isDigit(beforeThat());
        var serial = before == '-' && isPlainLetter(beforeThat()) && !plus;
        return !isPlain(before) && before != '_' && !joined && !serial;
    }

    /// Whether no other number stands right before.
    boolean startsAfresh() {
        return !((before() == ' ' || before() == ',') && isDigit(beforeThat()));
    }

    private char before() {
        return text().charAt(start - 1);
    }

    private char beforeThat() {
        return text().charAt(start - 2);
    }

    /// Whether the first so many groups, with the extension after them, are no part of a longer word or number.
    boolean endsAlone(int groups) {
        var end = endOf(groups);
        var after = text().charAt(end);
        return !isPlain(after) && after != '_' && !(JOINERS.indexOf(after) >= 0 && isDigit(text().charAt(end + 1)));
    }

    /// Where the first so many groups end, with the extension after them if there is one: `x123`, ` ext. 123`.
    int endOf(int groups) {
        var end = run.endOf(groups);
        var at = text().charAt(end) == ' ' ? end + 1 : end;
        for (var extension : EXTENSIONS) {
            if (text().slice(at, at + extension.length()).equalsIgnoreCase(extension)) {
                return endOfExtension(at + extension.length(), end);
            }
        }
        return end;
    }

    private int endOfExtension(int mark, int otherwise) {
        var digits = text().charAt(mark) == ' ' ? mark + 1 : mark;
        var end = endOfDigits(text(), digits, digits + LONGEST_EXTENSION);
        return end > digits ? end : otherwise;
    }

    /// Where the number begins: with the bracket before it only if that closes again.
    int startUpTo(int end) {
        var closes = text().slice(start, end).indexOf(')') >= 0;
        return text().charAt(start) == '(' && !closes ? start + 1 : start;
    }

    /// `(089) 123456`: the first group in brackets.
    boolean beginsInBrackets() {
        return text().charAt(run.start() - 1) == '(' && text().charAt(run.endOf(1)) == ')';
    }

    /// `8 (912) 345-67-89`, `(0-617) 54778`: brackets that close within the first groups, a prefix before or in them.
    boolean hasAreaInBrackets() {
        if (beginsInBrackets()) {
            return true;
        }
        var prefixed = run.size(0) == 1 && run.groups() > 2;
        return prefixed
                && text().slice(run.start() - 1, run.endOf(2) + 1).indexOf('(') >= 0
                && text().charAt(run.endOf(2)) == ')';
    }

    /// `1 234 567`, `1.234.567`: groups of three after the first, which people use for large numbers too.
    boolean isLikeThousands(int groups) {
        var thousands = run.size(0) <= 3 && run.separatorOf(groups) != '-';
        for (var group = 1; group < groups; group++) {
            thousands &= run.size(group) == 3;
        }
        return thousands;
    }

    /// `1998-2004`
    boolean isSpanOfYears() {
        return hasSizes(0, 4, 4) && run.groups() == 2 && isYear(run.start()) && isYear(run.endOf(2) - 4);
    }

    private boolean isYear(int at) {
        var century = text().slice(at, at + 2);
        return century.equals("19") || century.equals("20");
    }

    /// Whether the first so many groups are held together: by brackets or by one kind of separator.
    boolean isUniform(int groups) {
        return groups > 1 && (beginsInBrackets() || run.separatorOf(groups) != '\0');
    }

    /// Whether the groups have exactly these sizes, from that group on.
    boolean hasSizes(int from, int... sizes) {
        for (var i = 0; i < sizes.length; i++) {
            if (from + i >= run.groups() || run.size(from + i) != sizes[i]) {
                return false;
            }
        }
        return true;
    }

    /// `123-45-6789`, which in the United States is somebody, not their telephone.
    boolean isLikeSocialSecurityNumber() {
        return run.groups() == 3 && hasSizes(0, 3, 2, 4);
    }

    /// `2026-01-31`, `31.01.2026` or `1/31/2026`.
    boolean beginsWithDate() {
        if (run.groups() < 3 || run.separatorOf(3) == '\0' || run.separatorOf(3) == ' ') {
            return false;
        }
        return run.size(1) <= 2
                && (run.size(0) == 4 ? run.size(2) <= 2 && !run.beginsWith("0") : run.size(0) <= 2 && run.size(2) == 4);
    }

    private FoldedText text() {
        return run.text();
    }
}
