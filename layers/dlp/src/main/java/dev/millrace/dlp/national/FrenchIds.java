package dev.millrace.dlp.national;

import static dev.millrace.dlp.national.Digits.number;

import java.util.List;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

/// Identifiers of France.
final class FrenchIds {

    private static final String LA_POSTE = "356000000";

    private FrenchIds() {}

    static List<NationalId> all() {
        return List.of(nir(), nirWithoutKey(), siret(), siren());
    }

    private static NationalId nir() {
        return NationalId.called("FR_NIR", "FR", "13 digits (Corsica: 2A, 2B), key")
                .alone(0.85, "9 99 99 99 999 999 99", "9 99 99 9A 999 999 99", "999999A99999999", "999999A999999 99")
                .alone(0.45, "999999999999999", "9999999999999 99")
                .introducedBy(
                        "fr-nir", 0.95, "9.99.99.9X.999.999.99", "9 99 99 9X 999 999 / 99", "9-99-99-9X-999-999-99")
                .checkedBy("modulus 97, month", value -> isNirBody(value) && keyOf(value) == number(value, 13, 15))
                .from("https://www.insee.fr/fr/metadonnees/definition/c1409");
    }

    private static NationalId nirWithoutKey() {
        return NationalId.called("FR_NIR", "FR", "13 digits (Corsica: 2A, 2B)")
                .introducedBy("fr-nir", 0.75, "9 99 99 9X 999 999", "999999X999999")
                .checkedBy("month", FrenchIds::isNirBody)
                .from("https://www.insee.fr/fr/metadonnees/definition/c1409");
    }

    private static NationalId siret() {
        return NationalId.called("FR_SIRET", "FR", "14 digits, of which nine are the SIREN")
                .alone(0.6, "999 999 999 99999", "999 999 999 999 99")
                .alone(0.4, "99999999999999")
                .introducedBy("fr-siret", 0.95, "999999999 99999")
                .checkedBy("Luhn, twice; La Poste: sum of digits", FrenchIds::isSiret)
                .from("https://www.insee.fr/fr/metadonnees/definition/c1841");
    }

    private static NationalId siren() {
        return NationalId.called("FR_SIREN", "FR", "nine digits")
                .alone(0.3, "999999999", "999 999 999")
                .introducedBy("fr-siren", 0.9)
                .checkedBy("Luhn", LuhnCheckDigit.LUHN_CHECK_DIGIT::isValid)
                .from("https://www.insee.fr/fr/metadonnees/definition/c2047");
    }

    /// Sex, month (20 to 42 and from 50 on where it is not known) and department.
    private static boolean isNirBody(String value) {
        var month = number(value, 3, 5);
        var monthIsGivenOut = (month >= 1 && month <= 12) || (month >= 20 && month <= 42) || month >= 50;
        var department = value.substring(5, 7);
        var inFrance = Digits.areAll(department, 0, 2) ? !department.equals("00") : isCorsica(department);
        return "123478".indexOf(value.charAt(0)) >= 0 && monthIsGivenOut && inFrance;
    }

    private static boolean isCorsica(String department) {
        return department.equals("2A") || department.equals("2B");
    }

    /// 97 less the remainder of the 13 digits, 2A counting as 19 and 2B as 18.
    private static int keyOf(String value) {
        var digits = value.substring(0, 13).replace("2A", "19").replace("2B", "18");
        return 97 - (int) (Long.parseLong(digits) % 97);
    }

    private static boolean isSiret(String value) {
        var siren = value.substring(0, 9);
        if (siren.equals(LA_POSTE) && value.chars().map(c -> c - '0').sum() % 5 == 0) {
            return true;
        }
        return LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(siren) && LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(value);
    }
}
