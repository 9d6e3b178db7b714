package dev.millrace.dlp.national;

import java.util.List;

/// Identifiers of Singapore, India and South Korea.
final class AsianIds {

    private AsianIds() {}

    static List<NationalId> all() {
        return List.of(nric(), aadhaar(), pan(), rrn(), rrnSince2020());
    }

    private static NationalId nric() {
        return NationalId.called("SG_NRIC", "SG", "S, T, F, G or M, seven digits, a letter")
                .alone(0.8, "A9999999A")
                .introducedBy("sg-nric", 0.95)
                .checkedBy("modulus 11, letters by series", AsianChecks::isNric)
                .from("https://www.ica.gov.sg/about-us/our-organisation/nric-fin");
    }

    private static NationalId aadhaar() {
        return NationalId.called("IN_AADHAAR", "IN", "twelve digits, 4-4-4")
                .alone(0.6, "9999 9999 9999")
                .alone(0.4, "9999-9999-9999", "999999999999")
                .introducedBy("in-aadhaar", 0.95)
                .checkedBy("Verhoeff", AsianChecks::isAadhaar)
                .from("https://uidai.gov.in/images/resource/Aadhaar_numbering_scheme.pdf");
    }

    private static NationalId pan() {
        return NationalId.called("IN_PAN", "IN", "five letters, four digits, a letter")
                .alone(0.75, "AAAAA9999A")
                .introducedBy("in-pan", 0.9)
                .checkedBy("letter of the kind of holder", AsianChecks::isPan)
                .from("https://incometaxindia.gov.in/Forms/tps/1.Permanent%20Account%20Number%20(PAN).pdf");
    }

    private static NationalId rrn() {
        return NationalId.called("KR_RRN", "KR", "date of birth, seven digits, given out before October 2020")
                .alone(0.85, "999999-9999999")
                .alone(0.4, "9999999999999")
                .introducedBy("kr-rrn", 0.97, "999999 9999999")
                .checkedBy("date, modulus 11", value -> AsianChecks.beginsWithBirth(value) && AsianChecks.isRrn(value))
                .from("https://www.law.go.kr/법령/주민등록법시행규칙");
    }

    /// The last six digits are random.
    private static NationalId rrnSince2020() {
        return NationalId.called("KR_RRN", "KR", "date of birth, seven digits, given out since October 2020")
                .alone(0.6, "999999-9999999")
                .introducedBy("kr-rrn", 0.9, "999999 9999999", "9999999999999")
                .checkedBy("date", AsianChecks::beginsWithBirth)
                .from("https://www.law.go.kr/법령/주민등록법시행규칙");
    }
}
