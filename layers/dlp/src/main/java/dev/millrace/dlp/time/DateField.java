package dev.millrace.dlp.time;

import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.util.Locale;

/// A part of a written date that changes with the date.
sealed interface DateField {

    /// How it is written for that date.
    String of(LocalDate date);

    /// A day, month or year in digits.
    ///
    /// @param width the fewest digits, filled with zeros; 2 digits of a year are its last
    record Digits(ChronoField field, int width) implements DateField {
        @Override
        public String of(LocalDate date) {
            var value = field == ChronoField.YEAR && width == 2 ? date.getYear() % 100 : date.get(field);
            var digits = String.valueOf(value);
            return "0".repeat(Math.max(0, width - digits.length())) + digits;
        }
    }

    /// The ending of an ordinal number: `7th`, `1er`.
    record Ordinal(boolean english) implements DateField {
        @Override
        public String of(LocalDate date) {
            var day = date.getDayOfMonth();
            if (!english) {
                return day == 1 ? "er" : "";
            }
            if (day / 10 == 1) {
                return "th";
            }
            return switch (day % 10) {
                case 1 -> "st";
                case 2 -> "nd";
                case 3 -> "rd";
                default -> "th";
            };
        }
    }

    /// A month or weekday in letters, in the case of its model.
    record Word(CalendarNames.Name name, String model) implements DateField {
        @Override
        public String of(LocalDate date) {
            var written = name.of(date);
            if (model.length() > 1 && model.equals(model.toUpperCase(Locale.ROOT))) {
                return written.toUpperCase(Locale.ROOT);
            }
            var first = Character.isUpperCase(model.charAt(0))
                    ? written.substring(0, 1).toUpperCase(Locale.ROOT)
                    : written.substring(0, 1).toLowerCase(Locale.ROOT);
            return first + written.substring(1);
        }
    }
}
