package dev.millrace.erp.read.text;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;

/// Finds whom a letter is addressed to.
final class Addressee {

    private final Organizations organizations;
    private final PartyNames names;

    Addressee(Organizations organizations, PartyNames names) {
        this.organizations = organizations;
        this.names = names;
    }

    /// The first block with a postal code that is not the seller's.
    Optional<Found<String>> in(Reading reading, String sellerName) {
        var seller = organizations.core(sellerName);
        var seen = new HashSet<String>();
        for (var row : reading.layout().rowsOf(1)) {
            for (var cell : row.cells()) {
                if (isReturnAddress(cell, seller)) {
                    var under = underReturnAddress(reading, row, cell);
                    if (under.isPresent()) {
                        return under;
                    }
                } else if (Expressions.POSTAL.find(cell.text()) && Letters.letters(cell.text()) > 3) {
                    var head = head(reading, row, cell);
                    var name = head.flatMap(it -> names.of(it.words(), row.page(), 0.5));
                    var core = name.map(it -> organizations.core(it.value()).toLowerCase(Locale.ROOT))
                            .orElse(seller);
                    if (name.isPresent()
                            && !core.equals(seller)
                            && seen.add(core)
                            && !cell.text().contains(" - ")) {
                        return name;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /// The seller's address in one small line stands over the addressee in the window of the envelope (DIN 5008).
    private boolean isReturnAddress(Cell cell, String seller) {
        var text = cell.text();
        return !seller.isEmpty()
                && Letters.folded(text).startsWith(seller)
                && Expressions.POSTAL.find(text)
                && text.matches(".*(?: [-–|·•*] |, ).*");
    }

    private Optional<Found<String>> underReturnAddress(Reading reading, Row row, Cell cell) {
        return reading.layout().below(row).stream()
                .limit(3)
                .flatMap(under -> under.cells().stream())
                .filter(it -> Math.abs(it.box().left() - cell.box().left())
                        < 2 * cell.box().height())
                .flatMap(it -> names.of(it.words(), row.page(), 0.6).stream())
                .findFirst();
    }

    /// The highest cell of the block that ends in this one: each aligned with the next and close over it.
    private static Optional<Cell> head(Reading reading, Row row, Cell last) {
        var rows = reading.layout().rowsOf(row.page());
        var head = last;
        for (var up = rows.indexOf(row) - 1; up >= 0; up--) {
            var under = head;
            var over = rows.get(up).cells().stream()
                    .filter(it -> Math.abs(it.box().left() - under.box().left())
                            < under.box().height())
                    .filter(it ->
                            under.box().top() - it.box().bottom() < under.box().height() * 1.5)
                    .filter(it -> !it.text().endsWith(":"))
                    .findFirst();
            if (over.isPresent()) {
                head = over.get();
            } else if (under.box().top() - rows.get(up).box().bottom()
                    > under.box().height() * 2) {
                break;
            }
        }
        return head == last ? Optional.empty() : Optional.of(head);
    }
}
