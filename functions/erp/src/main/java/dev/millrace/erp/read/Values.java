package dev.millrace.erp.read;

import dev.millrace.erp.read.Unreadable.Reason;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Optional;

/// Values of formats that fix how numbers, days and currencies are written.
public final class Values {

    /// Longer than any amount of money, and short enough to calculate with.
    private static final int LONGEST_NUMBER = 40;

    private Values() {}

    /// A decimal number with a point: `-1234.50`. No exponent: `1E9999999` would fill the memory.
    ///
    /// @param what is named if it is none
    /// @throws Unreadable if it is none
    public static BigDecimal number(String text, String what) throws Unreadable {
        if (text.length() > LONGEST_NUMBER || !isNumber(text)) {
            throw new Unreadable(Reason.MALFORMED, "%s is not a decimal number.".formatted(what));
        }
        return new BigDecimal(text);
    }

    private static boolean isNumber(String text) {
        var digits = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
        var point = digits.indexOf('.');
        return point < 0
                ? isDigits(digits)
                : isDigits(digits.substring(0, point)) && isDigits(digits.substring(point + 1));
    }

    private static boolean isDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /// How many units a price is of.
    ///
    /// @throws Unreadable if it is not above zero
    public static Optional<BigDecimal> priceBase(Optional<String> text) throws Unreadable {
        var base = number(text, "the quantity that a price is of");
        if (base.filter(it -> it.signum() <= 0).isPresent()) {
            throw new Unreadable(Reason.MALFORMED, "The quantity that a price is of must be above zero.");
        }
        return base;
    }

    /// The same of a text that may be absent.
    public static Optional<BigDecimal> number(Optional<String> text, String what) throws Unreadable {
        return text.isEmpty() ? Optional.empty() : Optional.of(number(text.get(), what));
    }

    /// A day.
    ///
    /// @throws Unreadable if there is no such day
    public static Optional<LocalDate> day(Optional<String> text, DateTimeFormatter format, String what)
            throws Unreadable {
        try {
            return text.map(it -> LocalDate.parse(it, format));
        } catch (DateTimeException e) {
            throw new Unreadable(Reason.MALFORMED, "%s is not a day of the calendar.".formatted(what));
        }
    }

    /// A currency of ISO 4217.
    ///
    /// @throws Unreadable if there is none of that code
    public static Currency currency(Optional<String> code) throws Unreadable {
        try {
            return Currency.getInstance(required(code, "the currency"));
        } catch (IllegalArgumentException e) {
            throw new Unreadable(Reason.MALFORMED, "Its currency is not a code of ISO 4217.");
        }
    }

    /// What a document of trade cannot be without.
    ///
    /// @throws Unreadable if it is absent
    public static String required(Optional<String> text, String what) throws Unreadable {
        return text.orElseThrow(() -> new Unreadable(Reason.INCOMPLETE, "It lacks %s.".formatted(what)));
    }
}
