package dev.millrace.dlp.time;

import static dev.millrace.dlp.scan.Characters.endOfDigits;
import static dev.millrace.dlp.scan.Characters.isDigit;
import static dev.millrace.dlp.scan.Characters.isPlain;

import dev.millrace.core.domain.Confidence;
import dev.millrace.dlp.FoldedText;
import dev.millrace.dlp.scan.ContextWords;
import java.util.Optional;

/// Finds dates in digits: `2020-01-31`, `3.4.2020`, `04/07/92`, `20200131`.
final class DateInDigits {

    private static final Confidence ISO = new Confidence(0.9);
    private static final Confidence FULL = new Confidence(0.8);
    private static final Confidence INTRODUCED = new Confidence(0.7);
    private static final Confidence SHORT_YEAR = new Confidence(0.5);
    private static final Confidence COULD_BE_ANYTHING = new Confidence(0.35);
    private static final ContextWords WORDS = ContextWords.load("date");
    private static final int COMPACT = 8;
    private static final int LATEST = 2100;
    private static final int EARLIEST = 1850;

    private DateInDigits() {}

    /// The date that begins there.
    static Optional<FoundDate> at(FoldedText text, int start, int firstEnd) {
        if (firstEnd - start == COMPACT) {
            return read(text, start, firstEnd);
        }
        var separator = text.charAt(firstEnd);
        if (firstEnd - start > 4
                || firstEnd - start == 3
                || (separator != '-' && separator != '/' && separator != '.')) {
            return Optional.empty();
        }
        var gap = text.charAt(firstEnd + 1) == ' ' ? 2 : 1;
        var secondEnd = endOfDigits(text, firstEnd + gap, firstEnd + gap + 3);
        if (text.charAt(secondEnd) != separator || (gap == 2) != (text.charAt(secondEnd + 1) == ' ')) {
            return Optional.empty();
        }
        var thirdEnd = endOfDigits(text, secondEnd + gap, secondEnd + gap + 5);
        return read(text, start, thirdEnd);
    }

    private static Optional<FoundDate> read(FoldedText text, int start, int end) {
        return endsAlone(text, end)
                ? WrittenDate.parse(text.slice(start, end))
                        .filter(date -> date.end() == end - start)
                        .filter(date -> isLikely(date.date().getYear()))
                        .map(date -> new FoundDate(start, end, confidence(text, start, end, date)))
                : Optional.empty();
    }

    private static boolean isLikely(int year) {
        return year >= EARLIEST && year < LATEST;
    }

    private static Confidence confidence(FoldedText text, int start, int end, WrittenDate date) {
        var separator = text.charAt(end - 3);
        if (text.charAt(start + 4) == '-') {
            return ISO;
        }
        var compact = text.slice(start, end).chars().allMatch(c -> isDigit((char) c));
        if (!compact && !date.hasShortYear()) {
            return FULL;
        }
        if (WORDS.standBefore(text, start)) {
            return INTRODUCED;
        }
        return separator == '/' ? SHORT_YEAR : COULD_BE_ANYTHING;
    }

    /// `T` begins a time.
    private static boolean endsAlone(FoldedText text, int end) {
        var after = text.charAt(end);
        var time = after == 'T' && isDigit(text.charAt(end + 1));
        var goesOn = (after == '.' || after == '-' || after == '/') && isDigit(text.charAt(end + 1));
        return (!isPlain(after) || time) && !goesOn && after != '_';
    }
}
