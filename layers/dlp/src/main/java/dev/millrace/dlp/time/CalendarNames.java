package dev.millrace.dlp.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The names of months and weekdays in the languages of Europe, as java.time knows them from Unicode's CLDR.
///
/// Languages stand in the order in which they claim a name that several use: `listopad` is November in Polish and
/// Czech, October in Croatian.
final class CalendarNames {

    private static final List<Locale> LANGUAGES = Stream.of(
                    "en", "de", "fr", "es", "it", "nl", "pt", "pl", "sv", "da", "nb", "fi", "cs", "sk", "hu", "ro",
                    "hr", "sl", "et", "lv", "lt", "is", "tr")
            .map(Locale::forLanguageTag)
            .toList();
    private static final List<TextStyle> STYLES =
            List.of(TextStyle.FULL, TextStyle.SHORT, TextStyle.FULL_STANDALONE, TextStyle.SHORT_STANDALONE);

    /// Where weekdays are proper names, written with a capital.
    private static final Set<String> CAPITALIZED = Set.of("en", "de", "tr");

    private static final Map<String, MonthName> MONTHS = months();
    private static final Map<String, WeekdayName> WEEKDAYS = weekdays();

    private CalendarNames() {}

    /// The month of that name or abbreviation, in any case, without the dot.
    static Optional<MonthName> month(String word) {
        return Optional.ofNullable(MONTHS.get(word.toLowerCase(Locale.ROOT)));
    }

    /// The weekday of that name or abbreviation, in any case, without the dot.
    static Optional<WeekdayName> weekday(String word) {
        return Optional.ofNullable(WEEKDAYS.get(word.toLowerCase(Locale.ROOT)));
    }

    /// The names of all weekdays, in lower case.
    static Set<String> weekdayNames() {
        return WEEKDAYS.keySet();
    }

    private static Map<String, MonthName> months() {
        var names = new HashMap<String, MonthName>();
        for (var language : LANGUAGES) {
            for (var style : STYLES) {
                for (var month : Month.values()) {
                    var name = month.getDisplayName(style, language);
                    names.putIfAbsent(key(name, language), new MonthName(month, style, language));
                }
            }
        }
        names.put("sept", new MonthName(Month.SEPTEMBER, TextStyle.SHORT, Locale.UK));
        return Map.copyOf(names);
    }

    private static Map<String, WeekdayName> weekdays() {
        var names = new HashMap<String, WeekdayName>();
        for (var language : LANGUAGES) {
            for (var style : STYLES) {
                for (var day : DayOfWeek.values()) {
                    var name = day.getDisplayName(style, language);
                    names.putIfAbsent(key(name, language), new WeekdayName(day, style, language));
                }
            }
        }
        return Map.copyOf(names);
    }

    private static String key(String name, Locale language) {
        return withoutDot(name).toLowerCase(language);
    }

    private static String withoutDot(String name) {
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }

    /// The name of something that dates have, in one language and one style.
    sealed interface Name {

        /// What the date's own is called, without a dot.
        String of(LocalDate date);
    }

    record MonthName(Month month, TextStyle style, Locale language) implements Name {
        @Override
        public String of(LocalDate date) {
            return withoutDot(date.getMonth().getDisplayName(style, language));
        }
    }

    record WeekdayName(DayOfWeek day, TextStyle style, Locale language) implements Name {
        @Override
        public String of(LocalDate date) {
            return withoutDot(date.getDayOfWeek().getDisplayName(style, language));
        }

        /// Whether it is written out.
        boolean isFull() {
            return style == TextStyle.FULL || style == TextStyle.FULL_STANDALONE;
        }

        /// Whether its language writes it with a capital.
        boolean isCapitalized() {
            return CAPITALIZED.contains(language.getLanguage());
        }
    }
}
