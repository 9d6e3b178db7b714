package dev.millrace.erp.read.edifact;

import dev.millrace.erp.order.Address;
import dev.millrace.erp.order.Party;
import java.util.List;
import java.util.Optional;

/// The group that `NAD` begins.
final class EdifactParty {

    /// The agency code of GS1: an identifier of it is a GLN.
    private static final String GS1 = "9";

    private static final int AGENCY = 3;
    private static final int NAME = 4;
    private static final int STREET = 5;
    private static final int CITY = 6;
    private static final int POSTAL_CODE = 8;
    private static final int COUNTRY = 9;

    private EdifactParty() {}

    /// The first party in one of those roles.
    static Party read(Section header, String... roles) {
        return header.groups("NAD").stream()
                .filter(group ->
                        group.head().at(1, 1).filter(List.of(roles)::contains).isPresent())
                .findFirst()
                .map(EdifactParty::read)
                .orElseGet(Party::unknown);
    }

    private static Party read(Section group) {
        var head = group.head();
        return new Party(
                head.at(NAME, 1),
                head.at(2, AGENCY).filter(GS1::equals).flatMap(_ -> head.at(2, 1)),
                group.value("RFF", "VA", 2),
                group.value("RFF", "XA", 2),
                address(head));
    }

    private static Optional<Address> address(Segment head) {
        var address = new Address(head.at(STREET, 1), head.at(CITY, 1), head.at(POSTAL_CODE, 1), head.at(COUNTRY, 1));
        var isEmpty =
                address.equals(new Address(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
        return isEmpty ? Optional.empty() : Optional.of(address);
    }
}
