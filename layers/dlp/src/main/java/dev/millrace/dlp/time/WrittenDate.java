package dev.millrace.dlp.time;

import static java.time.temporal.ChronoField.YEAR;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A calendar date together with the way in which it was written, so that another date can be written like it:
/// `2020-01-31`, `3.4.2020`, `04/07/92`, `Tuesday, April 7th, 2006`, `7 avr. 2019`, `20200131T1030Z`.
///
/// A text must hold day, month and year. Where their order is open, as in `04/07/1992`, slashes are read as in the
/// United
/// States (month first), dots and hyphens as in Europe (day first). The same choice is made for every date, so that
/// days
/// added to two dates keep the interval as it was read.
public final class WrittenDate {

    private final String text;
    private final List<Placed> fields;
    private final LocalDate date;

    WrittenDate(String text, List<Placed> fields, LocalDate date) {
        this.text = text;
        this.fields = List.copyOf(fields);
        this.date = date;
    }

    /// Reads a date; what follows it, like a time of day, is kept as it stands.
    ///
    /// @return empty if the text does not begin with a full date, or with one that no calendar has
    public static Optional<WrittenDate> parse(String text) {
        return new DateReader(text).read();
    }

    /// The date that was written.
    public LocalDate date() {
        return date;
    }

    /// The date so many days later (or earlier, if negative), written in the same form.
    public String plusDays(long days) {
        var later = date.plusDays(days);
        var written = new StringBuilder();
        var copied = 0;
        for (var field : fields) {
            written.append(text, copied, field.start()).append(field.field().of(later));
            copied = field.end();
        }
        return written.append(text, copied, text.length()).toString();
    }

    /// Where the date ends in the text, without what follows.
    public int end() {
        return fields.getLast().end();
    }

    /// The year had but two digits.
    boolean hasShortYear() {
        return fields.stream().anyMatch(Placed::isShortYear);
    }

    /// A field and the characters that it takes.
    record Placed(int start, int end, DateField field) {
        boolean isShortYear() {
            return field instanceof DateField.Digits(var unit, var width) && unit == YEAR && width == 2;
        }
    }
}
