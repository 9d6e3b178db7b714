package dev.millrace.dlp.national;

import java.util.List;

/// Identifiers of Germany.
final class GermanIds {

    private GermanIds() {}

    static List<NationalId> all() {
        return List.of(taxId(), idCard(), passport(), unchecked(), socialInsurance(), vat(), bareVat());
    }

    private static NationalId taxId() {
        return NationalId.called("DE_TAX_ID", "DE", "eleven digits")
                .alone(0.75, "99 999 999 999")
                .alone(0.45, "99999999999")
                .introducedBy("de-tax-id", 0.95, "999 999 999 99", "99/999/999/999")
                .checkedBy("ISO 7064 MOD 11,10; which digits repeat", GermanChecks::isTaxId)
                .from("https://www.gesetze-im-internet.de/ao_1977/__139b.html");
    }

    private static NationalId idCard() {
        return NationalId.called("DE_ID_CARD", "DE", "nine digits and consonants, a digit")
                .alone(0.4, "AXXXXXXXX9", "AXXXXXXXX9A")
                .introducedBy("de-id-card", 0.95, "AXXXXXXXX 9")
                .checkedBy("weights 7, 3, 1", GermanChecks::isIdCard)
                .from("https://www.icao.int/publications/pages/publication.aspx?docnum=9303");
    }

    private static NationalId passport() {
        return NationalId.called("DE_PASSPORT", "DE", "nine digits and consonants, a digit")
                .alone(0.4, "AXXXXXXXX9", "AXXXXXXXX9A")
                .introducedBy("passport", 0.95, "AXXXXXXXX 9")
                .checkedBy("weights 7, 3, 1", GermanChecks::isPassport)
                .from("https://www.icao.int/publications/pages/publication.aspx?docnum=9303");
    }

    /// As printed on the face of passport and card; the digit that checks it is in the machine-readable lines only.
    private static NationalId unchecked() {
        return NationalId.called("DE_PASSPORT", "DE", "nine digits and consonants")
                .introducedBy("passport", 0.75, "AXXXXXXXX")
                .checkedBy("letters that are given out", GermanChecks::isDocumentSerial)
                .from("https://www.icao.int/publications/pages/publication.aspx?docnum=9303");
    }

    private static NationalId socialInsurance() {
        return NationalId.called("DE_SOCIAL_INSURANCE", "DE", "area, date of birth, letter, three digits")
                .alone(0.8, "99999999A999", "99 999999 A 999", "99 999999 A 99 9", "99 999999 A999")
                .introducedBy("de-social-insurance", 0.95, "99999999 A 999", "99 99 99 99 A 999")
                .checkedBy("date, weighted sum", GermanChecks::isSocialInsurance)
                .from("https://www.gesetze-im-internet.de/vkvv/__2.html");
    }

    private static NationalId vat() {
        return NationalId.called("DE_VAT", "DE", "DE, nine digits")
                .alone(0.9, "AA999999999", "AA 999999999", "AA 999 999 999")
                .introducedBy("de-vat", 0.95, "AA-999999999", "AA999 999 999")
                .checkedBy("ISO 7064 MOD 11,10", GermanChecks::isVat)
                .from("https://ec.europa.eu/taxation_customs/vies/");
    }

    private static NationalId bareVat() {
        return NationalId.called("DE_VAT", "DE", "nine digits")
                .introducedBy("de-vat", 0.85, "999999999", "999 999 999")
                .checkedBy("ISO 7064 MOD 11,10", value -> GermanChecks.isVat("DE" + value))
                .from("https://ec.europa.eu/taxation_customs/vies/");
    }
}
