package dev.millrace.dlp.national;

import static dev.millrace.dlp.national.Digits.at;

import java.util.List;

/// Identifiers of Australia.
final class AustralianIds {

    private AustralianIds() {}

    static List<NationalId> all() {
        return List.of(tfn(), abn(), acn(), medicare());
    }

    private static NationalId tfn() {
        return NationalId.called("AU_TFN", "AU", "nine digits")
                .alone(0.3, "999999999", "999 999 999")
                .introducedBy("au-tfn", 0.9, "999-999-999")
                .checkedBy("modulus 11", AustralianIds::isTfn)
                .from("https://www.ato.gov.au/individuals-and-families/tax-file-number");
    }

    private static NationalId abn() {
        return NationalId.called("AU_ABN", "AU", "eleven digits")
                .alone(0.75, "99 999 999 999")
                .alone(0.45, "99999999999")
                .introducedBy("au-abn", 0.95, "99-999-999-999", "999 999 999 99")
                .checkedBy("modulus 89", AustralianIds::isAbn)
                .from("https://abr.business.gov.au/Help/AbnFormat");
    }

    private static NationalId acn() {
        return NationalId.called("AU_ACN", "AU", "nine digits")
                .alone(0.3, "999999999", "999 999 999")
                .introducedBy("au-acn", 0.9, "999-999-999")
                .checkedBy("weights 8 to 1, modulus 10", AustralianIds::isAcn)
                .from("https://asic.gov.au/for-business/registering-a-company/steps-to-register-a-company/"
                        + "australian-company-numbers/australian-company-number-digit-check/");
    }

    private static NationalId medicare() {
        return NationalId.called("AU_MEDICARE", "AU", "ten digits, and that of the person")
                .alone(0.55, "9999 99999 9")
                .alone(0.6, "9999 99999 9/9", "9999 99999 9-9")
                .alone(0.3, "9999999999")
                .introducedBy("au-medicare", 0.9, "9999 99999 9 9", "9999-99999-9", "99999999999", "9999999999/9")
                .checkedBy("weights 1, 3, 7, 9", AustralianIds::isMedicare)
                .from("https://meteor.aihw.gov.au/content/270101");
    }

    private static boolean isTfn(String value) {
        return Digits.weighted(value, 1, 4, 3, 7, 5, 8, 6, 9, 10) % 11 == 0 && !Digits.areAllSame(value);
    }

    /// One less in the first digit, then weights 10, 1, 3 … 19.
    private static boolean isAbn(String value) {
        var sum = Digits.weighted(value, 10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19) - 10;
        return value.charAt(0) != '0' && sum % 89 == 0;
    }

    private static boolean isAcn(String value) {
        return Digits.weighted(value, 8, 7, 6, 5, 4, 3, 2, 1, 1) % 10 == 0 && !Digits.areAllSame(value);
    }

    /// The ninth digit checks the eight before it; the tenth counts the cards issued.
    private static boolean isMedicare(String value) {
        var first = at(value, 0);
        return first >= 2
                && first <= 6
                && at(value, 9) > 0
                && Digits.weighted(value, 1, 3, 7, 9, 1, 3, 7, 9) % 10 == at(value, 8);
    }
}
