package dev.millrace.dlp.national;

import static dev.millrace.dlp.national.Digits.at;
import static dev.millrace.dlp.national.Digits.number;

import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

/// What makes identifiers of the United States valid.
final class AmericanChecks {

    /// Stands for health applications in the United States before a provider's number (ISO/IEC 7812).
    private static final String HEALTH_UNITED_STATES = "80840";

    private static final String DEA_REGISTRANTS = "ABCDEFGHJKLMPRSTUX";

    private AmericanChecks() {}

    /// Whether area, group and serial number can have been given out: never area 000, 666 or 900 and up.
    static boolean isIssuedSocialSecurityNumber(String value) {
        var area = number(value, 0, 3);
        return area != 666 && area < 900 && hasNoEmptyPart(value);
    }

    /// Whether no part consists of zeros.
    static boolean hasNoEmptyPart(String value) {
        return number(value, 0, 3) != 0 && number(value, 3, 5) != 0 && number(value, 5, 9) != 0;
    }

    /// Whether the area is 9xx and the group one that the IRS gives out: 50–65, 70–88, 90–92, 94–99.
    static boolean isTaxpayerNumber(String value) {
        var group = number(value, 3, 5);
        var given = group >= 50 && group <= 99 && group != 89 && group != 93 && !(group >= 66 && group <= 69);
        return value.charAt(0) == '9' && given;
    }

    /// Whether it begins with 1 or 2 and its Luhn digit, computed with the prefix 80840, is right.
    static boolean isProviderNumber(String value) {
        return (value.charAt(0) == '1' || value.charAt(0) == '2')
                && LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(HEALTH_UNITED_STATES + value);
    }

    /// Whether a registrant's letter begins it and the last digit is that of: first, third and fifth digit, and twice
    /// the second, fourth and sixth.
    static boolean isDea(String value) {
        var digits = value.substring(2);
        var sum = Digits.weighted(digits, 1, 2, 1, 2, 1, 2);
        return DEA_REGISTRANTS.indexOf(value.charAt(0)) >= 0 && sum % 10 == at(digits, 6);
    }
}
