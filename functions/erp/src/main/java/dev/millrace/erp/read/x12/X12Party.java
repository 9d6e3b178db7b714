package dev.millrace.erp.read.x12;

import dev.millrace.erp.order.Address;
import dev.millrace.erp.order.Party;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The loop that `N1` begins, with `N3` and `N4`.
final class X12Party {

    /// N103: what follows is a GLN.
    private static final String GLN = "UL";

    private X12Party() {}

    /// The first party in one of those roles of element 98.
    static Party read(List<X12Segment> set, String... roles) {
        return IntStream.range(0, set.size())
                .filter(i -> List.of(roles).stream().anyMatch(role -> set.get(i).is("N1", role)))
                .mapToObj(i -> read(set.subList(i, end(set, i))))
                .findFirst()
                .orElseGet(Party::unknown);
    }

    private static int end(List<X12Segment> set, int start) {
        var end = start + 1;
        while (end < set.size()
                && List.of("N2", "N3", "N4", "REF", "PER").contains(set.get(end).tag())) {
            end++;
        }
        return end;
    }

    private static Party read(List<X12Segment> loop) {
        var head = loop.getFirst();
        return new Party(
                head.at(2),
                head.at(3).filter(GLN::equals).flatMap(_ -> head.at(4)),
                loop.stream()
                        .filter(it -> it.is("REF", "VX"))
                        .flatMap(it -> it.at(2).stream())
                        .findFirst(),
                Optional.empty(),
                address(loop));
    }

    private static Optional<Address> address(List<X12Segment> loop) {
        return first(loop, "N4")
                .map(place ->
                        new Address(first(loop, "N3").flatMap(it -> it.at(1)), place.at(1), place.at(3), place.at(4)));
    }

    private static Optional<X12Segment> first(List<X12Segment> loop, String tag) {
        return loop.stream().filter(it -> it.tag().equals(tag)).findFirst();
    }
}
