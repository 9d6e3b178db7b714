package dev.millrace.erp.read.text;

import java.util.Comparator;
import java.util.Optional;

/// Finds who sells and who buys on an invoice.
///
/// A label ("Bill to", "Verkäufer") decides. Without one the seller is the name that most speaks for: a legal form, a
/// web
/// or mail address that is made of it, register and tax numbers near it, its repetition, its place at the head or foot
/// of
/// the page. The buyer then is the first addressee that is not the seller.
final class Parties {

    private static final double THRESHOLD = 0.3;
    private static final double SURE = 0.5;

    private final Organizations organizations;
    private final PartyNames names;
    private final LabelledParties labelled;
    private final Addressee addressee;

    Parties(Organizations organizations) {
        this.organizations = organizations;
        names = new PartyNames(organizations);
        labelled = new LabelledParties(names);
        addressee = new Addressee(organizations, names);
    }

    Optional<Found<String>> seller(Reading reading) {
        return called(reading).or(() -> bySigns(reading));
    }

    /// Whether a label says who sells.
    boolean isSellerCalledSo(Reading reading) {
        return called(reading).isPresent();
    }

    private Optional<Found<String>> called(Reading reading) {
        return labelled.in(reading, Role.SELLER).filter(it -> it.confidence() > SURE);
    }

    /// @param seller who sells, if that is known
    Optional<Found<String>> buyer(Reading reading, Optional<Found<String>> seller) {
        return labelled.in(reading, Role.BUYER)
                .or(() -> addressee.in(reading, seller.map(Found::value).orElse("")));
    }

    private Optional<Found<String>> bySigns(Reading reading) {
        var signs = new SellerSigns(reading, organizations);
        return names.candidates(reading).stream()
                .map(it -> new Found<>(it.value(), it.source(), signs.of(it), it.page(), it.box()))
                .filter(it -> it.confidence() > THRESHOLD)
                // The first of equals.
                .sorted(Comparator.comparingDouble((Found<String> it) -> -it.confidence()))
                .findFirst();
    }
}
