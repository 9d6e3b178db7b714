package dev.millrace.erp.read.cii;

import dev.millrace.erp.order.Address;
import dev.millrace.erp.order.Party;
import dev.millrace.erp.read.xml.Element;
import java.util.Optional;

/// The elements `SellerTradeParty` and `BuyerTradeParty`.
final class CiiParty {

    private static final String GLN = "0088";

    private CiiParty() {}

    static Party read(Optional<Element> party) {
        return party.map(CiiParty::read).orElseGet(Party::unknown);
    }

    private static Party read(Element party) {
        return new Party(
                party.value("Name"),
                id(party, "GlobalID", GLN),
                party.all("SpecifiedTaxRegistration")
                        .flatMap(it -> id(it, "ID", "VA").stream())
                        .findFirst(),
                party.value("SpecifiedLegalOrganization/ID"),
                party.first("PostalTradeAddress").map(CiiParty::address));
    }

    private static Optional<String> id(Element in, String name, String scheme) {
        return in.all(name)
                .filter(id -> id.attribute("schemeID").orElse("").equals(scheme))
                .map(Element::text)
                .findFirst();
    }

    private static Address address(Element address) {
        return new Address(
                address.value("LineOne"),
                address.value("CityName"),
                address.value("PostcodeCode"),
                address.value("CountryID"));
    }
}
