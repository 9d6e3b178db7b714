package dev.millrace.dlp.national;

import static dev.millrace.dlp.national.Digits.at;
import static dev.millrace.dlp.national.Digits.number;

import java.util.List;

/// Identifiers of Spain.
final class SpanishIds {

    private static final String LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE";
    private static final String COMPANY_LETTERS = "JABCDEFGHI";

    private SpanishIds() {}

    static List<NationalId> all() {
        return List.of(nif(), minorsNif(), nie(), cif());
    }

    private static NationalId nif() {
        return NationalId.called("ES_NIF", "ES", "eight digits, a letter")
                .alone(0.7, "99999999A", "99999999-A", "99.999.999-A")
                .introducedBy("es-nif", 0.95, "99999999 A", "99.999.999 A", "99.999.999A")
                .checkedBy("modulus 23", value -> isChecked(value))
                .from("https://www.boe.es/eli/es/rd/2005/12/23/1553");
    }

    /// Of Spaniards without an identity card and of foreigners without a NIE.
    private static NationalId minorsNif() {
        return NationalId.called("ES_NIF", "ES", "K, L or M, seven digits, a letter")
                .alone(0.6, "A9999999A")
                .introducedBy("es-nif", 0.95)
                .checkedBy(
                        "modulus 23",
                        value ->
                                value.charAt(0) >= 'K' && value.charAt(0) <= 'M' && isChecked("0" + value.substring(1)))
                .from("https://www.boe.es/eli/es/o/2008/02/20/eha451");
    }

    private static NationalId nie() {
        return NationalId.called("ES_NIE", "ES", "X, Y or Z, seven digits, a letter")
                .alone(0.75, "A9999999A", "A-9999999-A", "A9999999-A")
                .introducedBy("es-nie", 0.95, "A 9999999 A", "A-9999999A")
                .checkedBy("modulus 23", SpanishIds::isNie)
                .from("https://www.boe.es/eli/es/o/2008/02/20/eha451");
    }

    private static NationalId cif() {
        return NationalId.called("ES_CIF", "ES", "a letter, seven digits, a digit or letter")
                .alone(0.4, "A9999999X", "A-99999999", "A-9999999-X")
                .introducedBy("es-cif", 0.95)
                .checkedBy("Luhn, as a digit or a letter by kind of company", SpanishIds::isCif)
                .from("https://www.boe.es/eli/es/o/2008/02/20/eha451");
    }

    private static boolean isChecked(String value) {
        return LETTERS.charAt(number(value, 0, 8) % LETTERS.length()) == value.charAt(8);
    }

    /// X, Y and Z stand for 0, 1 and 2.
    private static boolean isNie(String value) {
        var first = value.charAt(0) - 'X';
        return first >= 0 && first <= 2 && isChecked(first + value.substring(1));
    }

    private static boolean isCif(String value) {
        var first = value.charAt(0);
        var sum = 0;
        for (var place = 1; place <= 7; place++) {
            var digit = at(value, place) * (place % 2 + 1);
            sum += digit / 10 + digit % 10;
        }
        var check = (10 - sum % 10) % 10;
        var asDigit = value.charAt(8) == '0' + check && "NPQRSW".indexOf(first) < 0;
        var asLetter = value.charAt(8) == COMPANY_LETTERS.charAt(check) && "ABEH".indexOf(first) < 0;
        return "ABCDEFGHJNPQRSUVW".indexOf(first) >= 0 && (asDigit || asLetter);
    }
}
