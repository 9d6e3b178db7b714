package dev.millrace.dlp.operator;

import dev.millrace.dlp.time.WrittenDate;
import java.util.Optional;

/// Writes a value anew with every date in it moved: `31 Jan 2026, 10:30` or `2026-01-31 to 2026-02-03`.
final class ShiftedDates {

    /// Longer than any date range; what is longer is no date.
    private static final int LONGEST = 120;

    private static final String OF_TIMES = " ,.:;+-()/TZzapmAPMt\u2013\u2014";

    private final String value;
    private final long shift;
    private final StringBuilder shifted = new StringBuilder();
    private final StringBuilder between = new StringBuilder();
    private boolean found;

    private ShiftedDates(String value, long shift) {
        this.value = value;
        this.shift = shift;
    }

    /// Empty unless the value holds a date, and every digit in it belongs to a date or the time after one.
    static Optional<String> in(String value, long shift) {
        return value.length() > LONGEST ? Optional.empty() : new ShiftedDates(value, shift).write();
    }

    private Optional<String> write() {
        var at = 0;
        while (at < value.length()) {
            var date = mayBegin(at) ? WrittenDate.parse(value.substring(at)) : Optional.<WrittenDate>empty();
            if (date.isEmpty()) {
                between.append(value.charAt(at++));
                continue;
            }
            if (!endBetween()) {
                return Optional.empty();
            }
            at = append(date.get(), at);
        }
        return endBetween() && found ? Optional.of(shifted.toString()) : Optional.empty();
    }

    private boolean mayBegin(int at) {
        return Character.isLetterOrDigit(value.charAt(at))
                && (at == 0 || !Character.isLetterOrDigit(value.charAt(at - 1)));
    }

    /// @return where the date ends
    private int append(WrittenDate date, int at) {
        var rest = value.length() - at - date.end();
        var written = date.plusDays(shift);
        shifted.append(written, 0, written.length() - rest);
        found = true;
        return at + date.end();
    }

    /// What stands beside dates may hold digits only as a time that follows one.
    private boolean endBetween() {
        var harmless = between.chars().noneMatch(Character::isDigit) || (found && isTime());
        shifted.append(between);
        between.setLength(0);
        return harmless;
    }

    private boolean isTime() {
        var timed = between.chars().anyMatch(c -> c == ':' || c == 'T');
        return timed && between.chars().allMatch(c -> Character.isDigit(c) || OF_TIMES.indexOf(c) >= 0);
    }
}
