package dev.millrace.dlp.national;

import static dev.millrace.dlp.national.Digits.at;
import static dev.millrace.dlp.national.Digits.number;

import org.apache.commons.validator.routines.checkdigit.VerhoeffCheckDigit;

/// What makes identifiers of Singapore, India and South Korea valid.
final class AsianChecks {

    private static final String CITIZENS = "JZIHGFEDCBA";
    private static final String FOREIGNERS = "XWUTRQPNMLK";
    private static final String FOREIGNERS_SINCE_2022 = "XWUTRQPNJLK";
    private static final String PAN_HOLDERS = "ABCEFGHJKLPT";

    private AsianChecks() {}

    /// Weights 2, 7, 6, 5, 4, 3, 2, and 4 more for T and G, 3 more for M; modulo 11 they choose the letter.
    static boolean isNric(String value) {
        var sum = Digits.weighted(value.substring(1), 2, 7, 6, 5, 4, 3, 2);
        return value.charAt(8)
                == switch (value.charAt(0)) {
                    case 'S' -> CITIZENS.charAt(sum % 11);
                    case 'T' -> CITIZENS.charAt((sum + 4) % 11);
                    case 'F' -> FOREIGNERS.charAt(sum % 11);
                    case 'G' -> FOREIGNERS.charAt((sum + 4) % 11);
                    case 'M' -> FOREIGNERS_SINCE_2022.charAt((sum + 3) % 11);
                    default -> '\0';
                };
    }

    /// Never begins with 0 or 1.
    static boolean isAadhaar(String value) {
        return value.charAt(0) >= '2' && VerhoeffCheckDigit.VERHOEFF_CHECK_DIGIT.isValid(value);
    }

    /// The fourth letter says who holds it: P a person, C a company. The digits run from 0001 on.
    static boolean isPan(String value) {
        return PAN_HOLDERS.indexOf(value.charAt(3)) >= 0 && number(value, 5, 9) > 0;
    }

    /// The first six digits are a date; the seventh says century, sex and nationality. 9 and 0 are of people born
    /// before
    /// 1900.
    static boolean beginsWithBirth(String value) {
        var seventh = at(value, 6);
        var year = seventh == 1 || seventh == 2 || seventh == 5 || seventh == 6 ? 1900 : 2000;
        return seventh >= 1
                && seventh <= 8
                && BirthDates.exists(year + number(value, 0, 2), number(value, 2, 4), number(value, 4, 6));
    }

    /// Weights 2 to 9, then 2 to 5; what lacks to a multiple of 11, without its tens, is the last digit. Foreigners'
    /// numbers add 2.
    static boolean isRrn(String value) {
        var sum = Digits.weighted(value, 2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5);
        var foreign = at(value, 6) >= 5 && at(value, 6) <= 8;
        return (11 - sum % 11 + (foreign ? 2 : 0)) % 10 == at(value, 12);
    }
}
