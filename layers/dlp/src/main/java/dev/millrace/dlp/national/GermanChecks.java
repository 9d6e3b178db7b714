package dev.millrace.dlp.national;

import static dev.millrace.dlp.national.Digits.at;
import static dev.millrace.dlp.national.Digits.number;

/// What makes identifiers of Germany valid.
final class GermanChecks {

    private static final String SERIAL_CHARACTERS = "0123456789CFGHJKLMNPRTVWXYZ";
    private static final String PASSPORT_AUTHORITIES = "CFGHJK";
    private static final String ID_CARD_AUTHORITIES = "LMNPRTVWXY";
    private static final int SERIAL_LENGTH = 9;
    private static final int[] DOCUMENT_WEIGHTS = {7, 3, 1};
    private static final int[] INSURANCE_WEIGHTS = {2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1};

    private GermanChecks() {}

    /// Whether the check digit is right, and of the first ten digits exactly one occurs twice or three times, though
    /// never three times in a row.
    static boolean isTaxId(String value) {
        return value.charAt(0) != '0' && repeatsOneDigit(value.substring(0, 10)) && Iso7064.isMod11And10(value);
    }

    private static boolean repeatsOneDigit(String digits) {
        var repeated = 0;
        for (var digit = '0'; digit <= '9'; digit++) {
            var wanted = digit;
            var times = digits.chars().filter(c -> c == wanted).count();
            if (times > 3 || digits.contains(String.valueOf(digit).repeat(3))) {
                return false;
            }
            repeated += times > 1 ? 1 : 0;
        }
        return repeated == 1;
    }

    /// Whether it is a document number beginning with a letter of the authorities that issue identity cards.
    static boolean isIdCard(String value) {
        return ID_CARD_AUTHORITIES.indexOf(value.charAt(0)) >= 0 && isChecked(value);
    }

    /// Whether it is a document number beginning with a letter of the authorities that issue passports.
    static boolean isPassport(String value) {
        return PASSPORT_AUTHORITIES.indexOf(value.charAt(0)) >= 0 && isChecked(value);
    }

    /// Whether such an authority's letter is followed by eight digits or consonants, digits among them.
    static boolean isDocumentSerial(String value) {
        var issued = (PASSPORT_AUTHORITIES + ID_CARD_AUTHORITIES).indexOf(value.charAt(0)) >= 0;
        return issued && value.chars().limit(SERIAL_LENGTH).allMatch(c -> SERIAL_CHARACTERS.indexOf(c) >= 0);
    }

    /// ICAO 9303: letters count from A = 10, the sum modulo 10 is the digit after the serial. `D` may follow.
    private static boolean isChecked(String value) {
        var sum = 0;
        for (var place = 0; place < SERIAL_LENGTH; place++) {
            sum += DOCUMENT_WEIGHTS[place % 3] * Character.digit(value.charAt(place), 36);
        }
        var countryFits = value.length() == SERIAL_LENGTH + 1 || value.endsWith("D");
        return countryFits && isDocumentSerial(value) && sum % 10 == at(value, SERIAL_LENGTH);
    }

    /// Whether day and month exist, and the last digit is that of the sum of the digits of the weighted digits, the
    /// letter counting as two: A = 01 to Z = 26.
    static boolean isSocialInsurance(String value) {
        var letter = value.charAt(8) - 'A' + 1;
        var digits = value.substring(0, 8) + letter / 10 + letter % 10 + value.substring(9);
        var sum = 0;
        for (var place = 0; place < INSURANCE_WEIGHTS.length; place++) {
            var product = INSURANCE_WEIGHTS[place] * at(digits, place);
            sum += product / 10 + product % 10;
        }
        return BirthDates.exists(number(value, 4, 6), number(value, 2, 4)) && sum % 10 == at(digits, 12);
    }

    /// Whether `DE` and nine digits, the first not 0, are checked by their last.
    static boolean isVat(String value) {
        return value.startsWith("DE") && value.charAt(2) != '0' && Iso7064.isMod11And10(value.substring(2));
    }
}
