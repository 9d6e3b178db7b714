package dev.millrace.dlp.national;

import java.util.List;

/// Identifiers of the Netherlands, Poland, Sweden and Finland.
final class NorthernIds {

    private NorthernIds() {}

    static List<NationalId> all() {
        return List.of(bsn(), pesel(), personnummer(), hetu());
    }

    private static NationalId bsn() {
        return NationalId.called("NL_BSN", "NL", "nine digits")
                .alone(0.3, "999999999", "999 999 999")
                .alone(0.45, "9999.99.999", "9999 99 999")
                .introducedBy("nl-bsn", 0.9, "999.999.999", "999-999-999")
                .checkedBy("modulus 11", NorthernChecks::isBsn)
                .from("https://www.rvig.nl/burgerservicenummer");
    }

    private static NationalId pesel() {
        return NationalId.called("PL_PESEL", "PL", "eleven digits, from the date of birth on")
                .alone(0.45, "99999999999")
                .introducedBy("pl-pesel", 0.95, "999999 99999")
                .checkedBy("date, weighted sum", NorthernChecks::isPesel)
                .from("https://www.gov.pl/web/gov/czym-jest-numer-pesel");
    }

    private static NationalId personnummer() {
        return NationalId.called("SE_PERSONNUMMER", "SE", "date of birth, four digits; day + 60 for samordningsnummer")
                .alone(0.6, "999999-9999", "99999999-9999", "999999+9999")
                .alone(0.35, "9999999999", "999999999999")
                .introducedBy("se-personnummer", 0.95, "999999 9999", "99999999 9999")
                .checkedBy("date, Luhn", NorthernChecks::isPersonnummer)
                .from("https://www.skatteverket.se/privat/folkbokforing/personnummer.4.3810a01c150939e893f18c29.html");
    }

    private static NationalId hetu() {
        return NationalId.called(
                        "FI_HETU", "FI", "date of birth, a sign for the century, three digits, a digit or letter")
                .alone(0.85, "999999-999A", "999999+999X", "999999A999X")
                .alone(0.65, "999999-9999")
                .introducedBy("fi-hetu", 0.95)
                .checkedBy("date, modulus 31", NorthernChecks::isHetu)
                .from("https://dvv.fi/en/personal-identity-code");
    }
}
