package dev.millrace.erp.read.text;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads days: `25/12/2018`, `12-01-19`, `2017-12-28`, `20180605`, `5 MAR 2018`, `August 3 , 2014`, `7. Mai 2014`.
///
/// `03/04/2026` may be two days. The order of day and month is that of the document's other days, where one of them
/// cannot be read both ways; else day before month, and the other reading is kept.
/// Points stand between day and month only where the day comes first (CLDR's short formats with points all do so).
public final class DayGrammar {

    private static final Pattern YEAR_FIRST =
            Pattern.compile("\\b((?:19|20)[0-9]{2}) ?[-/.] ?([0-9]{1,2}) ?[-/.] ?([0-9]{1,2})(?:\\b|T)");
    private static final Pattern YEAR_LAST = Pattern.compile(
            "\\b([0-3]?[0-9]) ?([-/.]) ?([0-3]?[0-9]) ?[-/.] ?((?:19|20)[0-9]{2}|[0-9]{2})(?:[^0-9/.-]|[.,-]?(?: |$)|[0-9]{1,2}:[0-9]{2}|$)");
    private static final Pattern MONTH_NAMED = Pattern.compile(
            "\\b([0-3]?[0-9])(?:st|nd|rd|th|er|\\.)? ?[-/., ]? ?(?:de )?(\\pL{3,12})[.]? ?[-/., ']? ?(?:de )?((?:19|20)[0-9]{2}|[0-9]{2})(?:\\b|[0-9]{1,2}:[0-9]{2})");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(\\pL{3,12})[.]? ?([0-3]?[0-9])(?:st|nd|rd|th)? ?,? ?((?:19|20)[0-9]{2})\\b");
    private static final int CENTURY = 2000;

    private final Map<String, Integer> months = new HashMap<>();

    /// Knows the months of several languages.
    public DayGrammar() {
        for (var line : Lines.of("months-1.tsv")) {
            for (var name : line.get(1).split("\\|")) {
                months.put(name, Integer.valueOf(line.get(0)));
            }
        }
    }

    /// The days of a text, from left to right.
    ///
    /// @param monthFirst whether the document writes the month before the day
    public List<Day> in(String text, boolean monthFirst) {
        var days = new ArrayList<Day>();
        find(YEAR_FIRST, text, days, it -> day(it, 1, 2, 3));
        find(YEAR_LAST, text, days, it -> numeric(it, monthFirst));
        find(MONTH_NAMED, text, days, it -> named(it, 2, 1, 3));
        find(MONTH_FIRST, text, days, it -> named(it, 1, 2, 3));
        days.sort((a, b) -> Integer.compare(a.from(), b.from()));
        return days;
    }

    /// Whether a document writes the month before the day: its days say so, in one that can be read in no other way.
    public boolean isMonthFirst(List<String> texts) {
        var monthFirst = 0;
        var dayFirst = 0;
        for (var text : texts) {
            var days = YEAR_LAST.matcher(text);
            for (var at = 0; at <= text.length() && days.find(at); at = days.end(4)) {
                monthFirst +=
                        Integer.parseInt(days.group(3)) > 12 && days.group(2).equals("/") ? 1 : 0;
                dayFirst += Integer.parseInt(days.group(1)) > 12 ? 1 : 0;
            }
        }
        return monthFirst > dayFirst;
    }

    private interface Reading {
        Optional<Day> of(Matcher match);
    }

    private static void find(Pattern pattern, String text, List<Day> days, Reading reading) {
        var match = pattern.matcher(text);
        for (var at = 0; at <= text.length() && match.find(at); at = Math.max(match.start() + 1, at + 1)) {
            var day = reading.of(match);
            if (day.isPresent() && days.stream().noneMatch(it -> overlap(it, day.get()))) {
                days.add(day.get());
                at = match.end() - 1;
            }
        }
    }

    private static boolean overlap(Day a, Day b) {
        return a.from() < b.to() && b.from() < a.to();
    }

    private static Optional<Day> numeric(Matcher it, boolean monthFirst) {
        var asWritten = day(it, 4, monthFirst ? 1 : 3, monthFirst ? 3 : 1);
        var reversed = day(it, 4, monthFirst ? 3 : 1, monthFirst ? 1 : 3);
        if (asWritten.isEmpty()) {
            return reversed;
        }
        var other = reversed.map(Day::value)
                .filter(day ->
                        !day.equals(asWritten.get().value()) && !it.group(2).equals("."));
        return asWritten.map(day -> new Day(day.value(), other, day.from(), day.to()));
    }

    private static Optional<Day> day(Matcher it, int year, int month, int day) {
        return day(it, it.group(year), Integer.parseInt(it.group(month)), it.group(day), Math.max(year, day));
    }

    private Optional<Day> named(Matcher it, int month, int day, int year) {
        return Optional.ofNullable(months.get(Letters.folded(it.group(month))))
                .flatMap(number -> day(it, it.group(year), number, it.group(day), year));
    }

    private static Optional<Day> day(Matcher it, String year, int month, String day, int last) {
        var years = Integer.parseInt(year);
        try {
            var value = LocalDate.of(years < 100 ? CENTURY + years : years, month, Integer.parseInt(day));
            return Optional.of(new Day(value, Optional.empty(), it.start(1), it.end(last)));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
