package dev.millrace.dlp.national;

import static dev.millrace.dlp.scan.Characters.isDigit;
import static dev.millrace.dlp.scan.Characters.isPlain;
import static dev.millrace.dlp.scan.Characters.isPlainLetter;

import dev.millrace.core.domain.Confidence;
import dev.millrace.dlp.FoldedText;
import dev.millrace.dlp.national.Introductions.Vicinity;
import org.jspecify.annotations.Nullable;

/// What may be an identifier: a start, and an end that moves as longer forms fit. Everything that identifiers ask of
/// it is worked out once.
final class Candidate {

    private static final Confidence DOUBTFUL = new Confidence(0.4);
    /// From here on neither form nor neighbours raise a doubt.
    private static final Confidence BEYOND_DOUBT = new Confidence(0.9);

    private final FoldedText text;
    private final int start;
    private final Introductions introductions;
    private int end;
    private @Nullable String written;
    private @Nullable String value;
    private @Nullable Vicinity before;
    private @Nullable Vicinity after;

    Candidate(FoldedText text, int start, Introductions introductions) {
        this.text = text;
        this.start = start;
        this.end = start;
        this.introductions = introductions;
    }

    /// Moves the end there, if nothing beyond it belongs to the same word.
    boolean endsAt(int position) {
        end = position;
        written = null;
        value = null;
        after = null;
        var next = text.charAt(end);
        return switch (next) {
            case '_', '@', '%' -> false;
            case '-' -> !isPlain(text.charAt(end + 1));
            case '.', '/' -> !isDigit(text.charAt(end + 1));
            default -> !isPlain(next);
        };
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /// Letters in upper case, digits and `+`.
    String value() {
        if (value == null) {
            value = normalized(written());
        }
        return value;
    }

    private static String normalized(String written) {
        var value = new StringBuilder(written.length());
        for (var i = 0; i < written.length(); i++) {
            var c = written.charAt(i);
            if (isDigit(c) || c == '+') {
                value.append(c);
            } else if (isPlainLetter(c)) {
                value.append((char) (c & ~0x20));
            }
        }
        return value.toString();
    }

    /// Whether words near by announce that identifier.
    boolean introduces(int identifier) {
        if (before().introduces(identifier)) {
            return true;
        }
        if (after == null) {
            after = introductions.after(text, end);
        }
        return after.introduces(identifier);
    }

    /// How sure it is without such words.
    Confidence alone(WrittenForm form) {
        if (!form.alone().isBelow(BEYOND_DOUBT)) {
            return isJoined() ? DOUBTFUL : form.alone();
        }
        var doubtful = isJoined()
                || before().contrary()
                || (form.isLoose() && isFlanked())
                || (!form.isNumeric() && hasLowerCase());
        return doubtful && DOUBTFUL.isBelow(form.alone()) ? DOUBTFUL : form.alone();
    }

    /// `PD-123…`, `3.123…`, `+49…`, `$123…`: more of the same word stands before it.
    private boolean isJoined() {
        return switch (text.charAt(start - 1)) {
            case '-', '.', '/', '_', '@' -> isPlain(text.charAt(start - 2));
            case '+', '$', '€', '£', '#' -> true;
            default -> false;
        };
    }

    private boolean isFlanked() {
        var afterDigits = text.charAt(start - 1) == ' ' && isDigit(text.charAt(start - 2));
        return afterDigits || (text.charAt(end) == ' ' && isDigit(text.charAt(end + 1)));
    }

    private boolean hasLowerCase() {
        return written().chars().anyMatch(c -> c >= 'a' && c <= 'z');
    }

    private String written() {
        if (written == null) {
            written = text.slice(start, end);
        }
        return written;
    }

    private Vicinity before() {
        if (before == null) {
            before = introductions.before(text, start);
        }
        return before;
    }
}
