package dev.millrace.dlp.national;

import java.time.Month;
import java.time.YearMonth;

/// Dates as they stand in identifiers, often without the century.
final class BirthDates {

    private BirthDates() {}

    /// Whether some year has that day.
    static boolean exists(int month, int day) {
        return month >= 1 && month <= 12 && day >= 1 && day <= Month.of(month).maxLength();
    }

    /// Whether that year has that day.
    static boolean exists(int year, int month, int day) {
        return month >= 1 && month <= 12 && YearMonth.of(year, month).isValidDay(day);
    }
}
