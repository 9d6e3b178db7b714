package dev.millrace.dlp.national;

import dev.millrace.dlp.scan.WordList;
import java.util.List;

/// Identifiers of the United States.
final class AmericanIds {

    private AmericanIds() {}

    static List<NationalId> all() {
        return List.of(ssn(), neverIssuedSsn(), itin(), passport(), driverLicense(), npi(), dea());
    }

    private static NationalId ssn() {
        return NationalId.called("US_SSN", "US", "nine digits, 3-2-4")
                .alone(0.65, "999-99-9999")
                .alone(0.35, "999 99 9999", "999.99.9999")
                .introducedBy("us-ssn", 0.95, "999999999")
                .checkedBy("area, group and serial that are given out", AmericanChecks::isIssuedSocialSecurityNumber)
                .from("https://www.ssa.gov/employer/randomization.html");
    }

    /// People and test systems make up numbers; where a word says that it is one, it is masked like one.
    private static NationalId neverIssuedSsn() {
        return NationalId.called("US_SSN", "US", "nine digits, 3-2-4, of an area that was never given out")
                .introducedBy("us-ssn", 0.6, "999-99-9999", "999 99 9999", "999.99.9999", "999999999")
                .checkedBy("words near by", value -> !AmericanChecks.isIssuedSocialSecurityNumber(value))
                .from("https://secure.ssa.gov/poms.nsf/lnx/0110201035");
    }

    private static NationalId itin() {
        return NationalId.called("US_ITIN", "US", "nine digits, 9xx-xx-xxxx")
                .alone(0.6, "999-99-9999")
                .alone(0.3, "999 99 9999")
                .introducedBy("us-itin", 0.95, "999999999")
                .checkedBy("area 9xx, groups that are given out", AmericanChecks::isTaxpayerNumber)
                .from("https://www.irs.gov/irm/part3/irm_03-021-263r");
    }

    private static NationalId passport() {
        return NationalId.called("US_PASSPORT", "US", "nine digits, or a letter and eight")
                .introducedBy("passport", 0.7, "999999999", "A99999999")
                .from("https://travel.state.gov/content/travel/en/passports.html");
    }

    private static NationalId driverLicense() {
        var forms = WordList.read("/dev/millrace/dlp/national/us-driver-licenses.txt");
        return NationalId.called("US_DRIVER_LICENSE", "US", "the forms of all states")
                .introducedBy("us-driver-license", 0.75, forms.toArray(String[]::new))
                .from("https://www.aamva.org/topics/driver-license-and-identification-standards");
    }

    private static NationalId npi() {
        return NationalId.called("US_NPI", "US", "ten digits")
                .alone(0.3, "9999999999")
                .introducedBy("us-npi", 0.95)
                .checkedBy("Luhn with the prefix 80840", AmericanChecks::isProviderNumber)
                .from("https://www.cms.gov/medicare/regulations-guidance/administrative-simplification/npis");
    }

    private static NationalId dea() {
        return NationalId.called("US_DEA", "US", "two letters, seven digits")
                .alone(0.4, "AA9999999")
                .introducedBy("us-dea", 0.95)
                .checkedBy("registrant letter, weighted sum", AmericanChecks::isDea)
                .from("https://www.deadiversion.usdoj.gov/drugreg/registration.html");
    }
}
