package dev.millrace.dlp.national;

import static dev.millrace.dlp.national.Digits.at;

import java.util.List;
import java.util.Set;

/// Identifiers of the United Kingdom.
final class BritishIds {

    private static final Set<String> NINO_NOT_GIVEN_OUT = Set.of("BG", "GB", "KN", "NK", "NT", "TN", "ZZ");
    private static final String UTR_CHECK_DIGITS = "21987654321";

    private BritishIds() {}

    static List<NationalId> all() {
        return List.of(nhs(), nino(), ninoWithoutSuffix(), utr());
    }

    private static NationalId nhs() {
        return NationalId.called("UK_NHS", "GB", "ten digits, 3-3-4")
                .alone(0.45, "999 999 9999")
                .alone(0.3, "9999999999", "999-999-9999")
                .introducedBy("uk-nhs", 0.95)
                .checkedBy("modulus 11", BritishIds::isNhs)
                .from("https://www.datadictionary.nhs.uk/attributes/nhs_number.html");
    }

    private static NationalId nino() {
        return NationalId.called("UK_NINO", "GB", "two letters, six digits, a letter from A to D")
                .alone(0.8, "AA999999A", "AA 99 99 99 A", "AA-99-99-99-A", "AA 999999 A", "AA999999 A", "AA99 99 99A")
                .introducedBy("uk-nino", 0.95)
                .checkedBy("prefixes that are given out", value -> isNinoPrefix(value) && value.charAt(8) <= 'D')
                .from("https://www.gov.uk/hmrc-internal-manuals/national-insurance-manual/nim39110");
    }

    private static NationalId ninoWithoutSuffix() {
        return NationalId.called("UK_NINO", "GB", "two letters, six digits, the last letter not known")
                .introducedBy("uk-nino", 0.7, "AA999999", "AA 99 99 99", "AA 999999")
                .checkedBy("prefixes that are given out", BritishIds::isNinoPrefix)
                .from("https://www.gov.uk/hmrc-internal-manuals/national-insurance-manual/nim39110");
    }

    private static NationalId utr() {
        return NationalId.called("UK_UTR", "GB", "ten digits")
                .alone(0.3, "9999999999", "99999 99999")
                .introducedBy("uk-utr", 0.9, "999 999 9999", "999-999-9999")
                .checkedBy("modulus 11", BritishIds::isUtr)
                .from("https://www.gov.uk/find-utr-number");
    }

    /// Weights 10 to 2; what lacks to a multiple of 11 is the last digit, 11 standing for 0; 10 is not given out.
    private static boolean isNhs(String value) {
        var lacking = 11 - Digits.weighted(value, 10, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
        return lacking % 11 == at(value, 9) && !Digits.areAllSame(value);
    }

    private static boolean isNinoPrefix(String value) {
        return "DFIQUV".indexOf(value.charAt(0)) < 0
                && "DFIOQUV".indexOf(value.charAt(1)) < 0
                && !NINO_NOT_GIVEN_OUT.contains(value.substring(0, 2));
    }

    /// The first digit checks the others. Two of its values each stand for two remainders.
    private static boolean isUtr(String value) {
        var remainder = Digits.weighted(value, 0, 6, 7, 8, 9, 10, 5, 4, 3, 2) % 11;
        return UTR_CHECK_DIGITS.charAt(remainder) == value.charAt(0);
    }
}
