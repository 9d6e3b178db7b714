package dev.millrace.dlp.national;

import static dev.millrace.dlp.national.Digits.number;
import static dev.millrace.dlp.scan.Characters.isDigit;

import java.util.List;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

/// Identifiers of Italy.
final class ItalianIds {

    private static final String MONTHS = "ABCDEHLMPRST";
    /// Stand for the digits where two persons would have the same code (omocodia).
    private static final String DIGITS_AS_LETTERS = "LMNPQRSTUV";

    /// What digits and letters at the first, third, fifth … place count.
    private static final int[] ODD = {
        1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23
    };

    private ItalianIds() {}

    static List<NationalId> all() {
        return List.of(fiscalCode(), vat(), prefixedVat());
    }

    private static NationalId fiscalCode() {
        return NationalId.called("IT_FISCAL_CODE", "IT", "16 letters and digits of name, birth and place")
                .alone(0.97, "AAAAAAXXAXXAXXXA", "AAA AAA 99AXX AXXXA")
                .introducedBy("it-fiscal-code", 0.99, "AAAAAA 99AXX AXXXA", "AAA AAA 99 A XX AXXX A")
                .checkedBy("check letter, date, omocodia", ItalianIds::isFiscalCode)
                .from("https://www.gazzettaufficiale.it/eli/id/1976/12/29/1238476/sg");
    }

    private static NationalId vat() {
        return NationalId.called("IT_VAT_CODE", "IT", "eleven digits")
                .alone(0.3, "99999999999")
                .introducedBy("it-vat", 0.95, "999 9999 999 9", "99999 999999")
                .checkedBy("Luhn, province", ItalianIds::isVat)
                .from("https://www.agenziaentrate.gov.it/portale/partita-iva");
    }

    private static NationalId prefixedVat() {
        return NationalId.called("IT_VAT_CODE", "IT", "IT, eleven digits")
                .alone(0.85, "AA99999999999", "AA 99999999999")
                .introducedBy("it-vat", 0.97)
                .checkedBy("Luhn, province", value -> value.startsWith("IT") && isVat(value.substring(2)))
                .from("https://ec.europa.eu/taxation_customs/vies/");
    }

    private static boolean isFiscalCode(String value) {
        return MONTHS.indexOf(value.charAt(8)) >= 0
                && isCheckedByLetter(value)
                && areDigits(value, 6, 7, 9, 10, 12, 13, 14)
                && isDay(digit(value, 9) * 10 + digit(value, 10));
    }

    /// Women add 40.
    private static boolean isDay(int day) {
        return (day >= 1 && day <= 31) || (day >= 41 && day <= 71);
    }

    private static boolean areDigits(String value, int... places) {
        for (var place : places) {
            if (digit(value, place) < 0) {
                return false;
            }
        }
        return true;
    }

    /// The digit there, in letters or not; -1 if it is none.
    private static int digit(String value, int place) {
        var c = value.charAt(place);
        return isDigit(c) ? c - '0' : DIGITS_AS_LETTERS.indexOf(c);
    }

    private static boolean isCheckedByLetter(String value) {
        var sum = 0;
        for (var place = 0; place < 15; place++) {
            var c = value.charAt(place);
            var worth = isDigit(c) ? c - '0' : c - 'A';
            sum += place % 2 == 0 ? ODD[worth] : worth;
        }
        return value.charAt(15) == 'A' + sum % 26;
    }

    /// Seven digits of the person or company, three of the tax office, one that checks them.
    private static boolean isVat(String value) {
        var office = number(value, 7, 10);
        var exists = (office >= 1 && office <= 100) || office == 120 || office == 121 || office == 888 || office == 999;
        return exists && number(value, 0, 7) > 0 && LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(value);
    }
}
