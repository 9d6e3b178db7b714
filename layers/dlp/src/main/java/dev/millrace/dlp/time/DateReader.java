package dev.millrace.dlp.time;

import static java.time.temporal.ChronoField.DAY_OF_MONTH;
import static java.time.temporal.ChronoField.MONTH_OF_YEAR;
import static java.time.temporal.ChronoField.YEAR;

import dev.millrace.dlp.time.WrittenDate.Placed;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the fields of a date off its text, word by word.
final class DateReader {

    /// As in POSIX: 69 to 99 are years of the twentieth century, 00 to 68 of the twenty-first.
    private static final int PIVOT = 69;

    private static final int COMPACT = 8;
    private static final int MOST_WORDS = 9;

    private final String text;
    private final List<DateWord> words;
    private final List<Placed> fields = new ArrayList<>();
    private final Map<ChronoField, Integer> values = new EnumMap<>(ChronoField.class);
    private boolean inDigits;

    DateReader(String text) {
        this.text = text;
        this.words = DateWord.in(text, MOST_WORDS);
    }

    Optional<WrittenDate> read() {
        var first = skipWeekday();
        if (words.size() > first
                && words.get(first).isNumber()
                && words.get(first).length() == COMPACT) {
            inDigits = true;
            readCompact(words.get(first).start());
        } else if (words.stream().skip(first).anyMatch(word -> word.month().isPresent())) {
            words.stream().skip(first).forEach(this::readInWords);
        } else if (words.size() >= first + 3 && isNumeric(first)) {
            inDigits = true;
            readNumeric(words.subList(first, first + 3));
        }
        return date().map(date -> new WrittenDate(text, fields, date));
    }

    private int skipWeekday() {
        var weekday = words.isEmpty() || words.getFirst().isNumber()
                ? Optional.<CalendarNames.WeekdayName>empty()
                : CalendarNames.weekday(words.getFirst().in(text));
        weekday.ifPresent(name -> place(words.getFirst(), name));
        return weekday.isPresent() ? 1 : 0;
    }

    private void readCompact(int start) {
        put(YEAR, start, start + 4);
        put(MONTH_OF_YEAR, start + 4, start + 6);
        put(DAY_OF_MONTH, start + 6, start + COMPACT);
    }

    private void readInWords(DateWord word) {
        if (values.size() == 3) {
            return;
        }
        if (!word.isNumber()) {
            readMonthOrOrdinal(word);
        } else if (word.length() == 4) {
            put(YEAR, word.start(), word.end());
        } else if (word.length() <= 2) {
            var unit = values.containsKey(DAY_OF_MONTH) ? YEAR : DAY_OF_MONTH;
            put(unit, word.start(), word.end());
        }
    }

    private void readMonthOrOrdinal(DateWord word) {
        if (!fields.isEmpty() && fields.getLast().end() == word.start() && word.isOrdinalEnding(text)) {
            fields.add(new Placed(
                    word.start(),
                    word.end(),
                    new DateField.Ordinal(!word.in(text).equals("er"))));
        } else if (!values.containsKey(MONTH_OF_YEAR)) {
            word.month().ifPresent(name -> {
                values.put(MONTH_OF_YEAR, name.month().getValue());
                place(word, name);
            });
        }
    }

    private void place(DateWord word, CalendarNames.Name name) {
        fields.add(new Placed(word.start(), word.end(), new DateField.Word(name, word.in(text))));
    }

    private boolean isNumeric(int first) {
        var separator = between(first);
        return words.subList(first, first + 3).stream().allMatch(DateWord::isNumber)
                && separator.equals(between(first + 1))
                && List.of("-", ".", "/", ". ", " ", "/ ").contains(separator);
    }

    private String between(int word) {
        return text.substring(words.get(word).end(), words.get(word + 1).start());
    }

    private void readNumeric(List<DateWord> numbers) {
        var order = orderOf(numbers);
        for (var i = 0; i < 3; i++) {
            if (!isLengthOf(order.get(i), numbers.get(i).length())) {
                return;
            }
            put(order.get(i), numbers.get(i).start(), numbers.get(i).end());
        }
    }

    private static boolean isLengthOf(ChronoField unit, int digits) {
        return unit == YEAR ? digits == 2 || digits == 4 : digits <= 2;
    }

    private List<ChronoField> orderOf(List<DateWord> numbers) {
        if (numbers.getFirst().length() == 4) {
            return List.of(YEAR, MONTH_OF_YEAR, DAY_OF_MONTH);
        }
        var monthFirst = text.charAt(numbers.getFirst().end()) == '/'
                ? value(numbers.getFirst()) <= 12
                : value(numbers.get(1)) > 12;
        return monthFirst ? List.of(MONTH_OF_YEAR, DAY_OF_MONTH, YEAR) : List.of(DAY_OF_MONTH, MONTH_OF_YEAR, YEAR);
    }

    private int value(DateWord number) {
        return Integer.parseInt(number.in(text));
    }

    private void put(ChronoField unit, int start, int end) {
        var digits = text.substring(start, end);
        var padded = unit == YEAR || digits.startsWith("0") || inDigits && isPadded();
        fields.add(new Placed(start, end, new DateField.Digits(unit, padded ? digits.length() : 1)));
        values.put(unit, Integer.parseInt(digits));
    }

    /// Whether `12` would be `02` ten days later: days and months of one digit are filled with a zero, or there are
    /// none.
    private boolean isPadded() {
        return words.stream().filter(DateWord::isNumber).noneMatch(word -> word.length() == 1);
    }

    private Optional<LocalDate> date() {
        var year = yearInFull();
        var month = values.getOrDefault(MONTH_OF_YEAR, 0);
        var day = values.getOrDefault(DAY_OF_MONTH, 0);
        var exists = year > 0 && month >= 1 && month <= 12 && day >= 1;
        return exists && day <= YearMonth.of(year, month).lengthOfMonth()
                ? Optional.of(LocalDate.of(year, month, day))
                : Optional.empty();
    }

    private int yearInFull() {
        var year = values.getOrDefault(YEAR, -1);
        if (year < 0 || fields.stream().noneMatch(Placed::isShortYear)) {
            return year;
        }
        return year + (year < PIVOT ? 2000 : 1900);
    }
}
