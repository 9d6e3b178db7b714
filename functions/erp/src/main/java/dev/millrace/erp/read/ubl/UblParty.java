package dev.millrace.erp.read.ubl;

import dev.millrace.erp.order.Address;
import dev.millrace.erp.order.Party;
import dev.millrace.erp.read.xml.Element;
import java.util.Optional;
import java.util.stream.Stream;

/// The element `Party`.
final class UblParty {

    /// The code of GLN in ISO/IEC 6523.
    private static final String GLN = "0088";

    private UblParty() {}

    static Party read(Optional<Element> party) {
        return party.map(UblParty::read).orElseGet(Party::unknown);
    }

    private static Party read(Element party) {
        return new Party(
                party.value("PartyLegalEntity/RegistrationName").or(() -> party.value("PartyName/Name")),
                gln(party),
                party.all("PartyTaxScheme")
                        .filter(scheme ->
                                scheme.value("TaxScheme/ID").orElse("").equals("VAT"))
                        .flatMap(scheme -> scheme.value("CompanyID").stream())
                        .findFirst(),
                party.value("PartyLegalEntity/CompanyID"),
                party.first("PostalAddress").map(UblParty::address));
    }

    private static Optional<String> gln(Element party) {
        return Stream.concat(party.all("PartyIdentification/ID"), party.all("EndpointID"))
                .filter(id -> id.attribute("schemeID").orElse("").equals(GLN))
                .map(Element::text)
                .findFirst();
    }

    private static Address address(Element address) {
        return new Address(
                address.value("StreetName"),
                address.value("CityName"),
                address.value("PostalZone"),
                address.value("Country/IdentificationCode"));
    }
}
