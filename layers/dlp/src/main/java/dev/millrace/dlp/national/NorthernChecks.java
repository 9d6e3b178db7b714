package dev.millrace.dlp.national;

import static dev.millrace.dlp.national.Digits.number;

import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

/// What makes identifiers of the Netherlands, Poland, Sweden and Finland valid.
final class NorthernChecks {

    private static final String HETU_CHECK = "0123456789ABCDEFHJKLMNPRSTUVWXY";
    private static final String HETU_CENTURIES = "+UVWXYABCDEF";
    private static final int COORDINATION = 60;
    /// PESEL adds to the month by century: 1900, 2000, 2100, 2200, 1800.
    private static final int[] PESEL_CENTURIES = {1900, 2000, 2100, 2200, 1800};

    private NorthernChecks() {}

    /// Weights 9 to 2, then -1; the sum is a multiple of 11.
    static boolean isBsn(String value) {
        return Digits.weighted(value, 9, 8, 7, 6, 5, 4, 3, 2, -1) % 11 == 0 && !Digits.areAllSame(value);
    }

    /// Weights 1, 3, 7, 9 make a multiple of ten, and the date exists.
    static boolean isPesel(String value) {
        var month = number(value, 2, 4);
        var year = PESEL_CENTURIES[month / 20] + number(value, 0, 2);
        return BirthDates.exists(year, month % 20, number(value, 4, 6))
                && Digits.weighted(value, 1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1) % 10 == 0;
    }

    /// Ten digits by Luhn, after the century if it is written, which then is the 19th, 20th or 21st.
    static boolean isPersonnummer(String value) {
        var digits = value.replace("+", "");
        var ten = digits.substring(digits.length() - 10);
        var century = digits.substring(0, digits.length() - 10);
        var day = number(ten, 4, 6);
        var centuryFits = century.isEmpty() || century.equals("18") || century.equals("19") || century.equals("20");
        return centuryFits
                && BirthDates.exists(number(ten, 2, 4), day > COORDINATION ? day - COORDINATION : day)
                && LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(ten);
    }

    /// The nine digits modulo 31 give the last character. Without a sign left for the century it was `-`: the 1900s.
    static boolean isHetu(String value) {
        var hasSign = value.length() == 11;
        var serial = value.substring(hasSign ? 7 : 6);
        if (hasSign && HETU_CENTURIES.indexOf(value.charAt(6)) < 0) {
            return false;
        }
        var digits = value.substring(0, 6) + serial.substring(0, 3);
        return BirthDates.exists(number(value, 2, 4), number(value, 0, 2))
                && number(serial, 0, 3) >= 2
                && HETU_CHECK.charAt(number(digits, 0, 9) % 31) == serial.charAt(3);
    }
}
