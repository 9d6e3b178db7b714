package dev.millrace.dlp.time;

import static dev.millrace.dlp.scan.Characters.endOfDigits;
import static dev.millrace.dlp.scan.Characters.isDigit;

import dev.millrace.core.domain.Confidence;
import dev.millrace.dlp.FoldedText;
import java.util.Optional;

/// Finds dates with the name of a month beside the number at hand: `April 7th, 2006`, `7 avr. 2019`, `May 2020`.
final class DateInWords {

    private static final Confidence WITH_YEAR = new Confidence(0.85);
    private static final Confidence WITHOUT_YEAR = new Confidence(0.65);
    private static final int LONGEST_NAME = 14;
    private static final int MOST_DAYS = 31;
    private static final int EARLIEST = 1500;
    private static final int LATEST = 2100;

    private final FoldedText text;
    private final int start;
    private final int end;

    private DateInWords(FoldedText text, int start, int end) {
        this.text = text;
        this.start = start;
        this.end = end;
    }

    /// The date to which the number from `start` to `end` belongs as its first number.
    static Optional<FoundDate> around(FoldedText text, int start, int end) {
        var date = new DateInWords(text, start, end);
        var digits = end - start;
        if (isDigit(text.charAt(end)) || digits == 3 || !date.isDayOrYear()) {
            return Optional.empty();
        }
        return digits == 4
                ? date.monthBeforeYear().or(date::monthAfterYear)
                : date.monthAfterDay().or(date::monthBeforeDay);
    }

    private boolean isDayOrYear() {
        var value = Integer.parseInt(text.slice(start, end));
        return end - start == 4 ? value >= EARLIEST && value < LATEST : value > 0 && value <= MOST_DAYS;
    }

    /// `7 avr. 2019`, `7th of April`, `1er mai`, `7 de abril de 2019`, `7-Apr-06`
    private Optional<FoundDate> monthAfterDay() {
        var word = afterOrdinal(end);
        var wordEnd = endOfWord(word);
        if (isLink(word, wordEnd)) {
            word = afterGap(wordEnd);
            wordEnd = endOfWord(word);
        }
        return isMonth(word, wordEnd) ? Optional.of(withYear(withWeekday(start), afterDot(wordEnd))) : Optional.empty();
    }

    /// `April 7th, 2006`
    private Optional<FoundDate> monthBeforeDay() {
        var wordStart = startOfMonthBefore();
        return wordStart < 0 ? Optional.empty() : Optional.of(withYear(withWeekday(wordStart), endOfOrdinal(end)));
    }

    /// `April 2006`
    private Optional<FoundDate> monthBeforeYear() {
        var wordStart = startOfMonthBefore();
        return wordStart < 0 ? Optional.empty() : Optional.of(new FoundDate(wordStart, end, WITH_YEAR));
    }

    /// `2006. április 7.`
    private Optional<FoundDate> monthAfterYear() {
        var word = afterGap(end);
        var wordEnd = endOfWord(word);
        if (!isMonth(word, wordEnd)) {
            return Optional.empty();
        }
        var day = afterGap(wordEnd);
        var dayEnd = endOfDigits(text, day, day + 3);
        var isDay = dayEnd > day && dayEnd - day <= 2;
        return Optional.of(new FoundDate(start, isDay ? dayEnd : wordEnd, WITH_YEAR));
    }

    private FoundDate withYear(int from, int to) {
        var at = to;
        if (text.charAt(at) == ',') {
            at++;
        }
        at = afterGap(at);
        var link = endOfWord(at);
        if (isLink(at, link)) {
            at = afterGap(link);
        }
        var yearEnd = endOfDigits(text, at, at + 5);
        var shortYear = yearEnd - at == 2 && text.charAt(at - 1) == '-';
        var year = at > to && (yearEnd - at == 4 || shortYear) && text.charAt(yearEnd) != ':';
        return year ? new FoundDate(from, yearEnd, WITH_YEAR) : new FoundDate(from, to, WITHOUT_YEAR);
    }

    /// Takes in the weekday before: `Tue, 7 April`.
    private int withWeekday(int from) {
        var wordEnd = from;
        while (wordEnd > from - 3
                && (text.charAt(wordEnd - 1) == ' '
                        || text.charAt(wordEnd - 1) == ','
                        || text.charAt(wordEnd - 1) == '.')) {
            wordEnd--;
        }
        var wordStart = startOfWord(wordEnd);
        return wordEnd < from
                        && CalendarNames.weekday(text.slice(wordStart, wordEnd)).isPresent()
                ? wordStart
                : from;
    }

    private int startOfMonthBefore() {
        var wordEnd = start;
        while (wordEnd > start - 2
                && (text.charAt(wordEnd - 1) == ' '
                        || text.charAt(wordEnd - 1) == '.'
                        || text.charAt(wordEnd - 1) == '-')) {
            wordEnd--;
        }
        var wordStart = startOfWord(wordEnd);
        return wordEnd < start && isMonth(wordStart, wordEnd) ? wordStart : -1;
    }

    /// In English, `may` and `march` are verbs as well; as months they have capitals.
    private boolean isMonth(int from, int to) {
        return to - from > 2
                && CalendarNames.month(text.slice(from, to))
                        .filter(name ->
                                !name.language().getLanguage().equals("en") || Character.isUpperCase(text.charAt(from)))
                        .isPresent();
    }

    private boolean isLink(int from, int to) {
        return switch (text.slice(from, Math.max(from, to))) {
            case "of", "de", "del", "den" -> true;
            default -> false;
        };
    }

    private int afterOrdinal(int at) {
        return afterGap(endOfOrdinal(at));
    }

    private int endOfOrdinal(int at) {
        return switch (text.slice(at, at + 2)) {
            case "st", "nd", "rd", "th", "er" -> Character.isLetter(text.charAt(at + 2)) ? at : at + 2;
            default -> at;
        };
    }

    private int afterGap(int at) {
        var next = afterDot(at);
        return text.charAt(next) == ' ' || text.charAt(next) == '-' ? next + 1 : next;
    }

    private int afterDot(int at) {
        return text.charAt(at) == '.' && !isDigit(text.charAt(at + 1)) ? at + 1 : at;
    }

    private int endOfWord(int from) {
        var at = from;
        while (at < from + LONGEST_NAME && Character.isLetter(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private int startOfWord(int to) {
        var at = to;
        while (at > to - LONGEST_NAME && Character.isLetter(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }
}
