package dev.millrace.erp.normalize;

import dev.millrace.erp.order.Item;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// Finds what a line sells in the catalogue: by its identifiers, else by its name. A number whose check digit is wrong
/// finds nothing.
public final class MatchItem implements Function<Item, Match<Article>> {

    private final Catalogue catalogue;

    /// @param catalogue what is sold
    public MatchItem(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Match<Article> apply(Item item) {
        var byGtin =
                item.gtin().filter(Identifiers::isGtin).map(catalogue::withGtin).orElse(List.of());
        var known = Stream.concat(byGtin.stream(), item.sellerId().flatMap(catalogue::withId).stream())
                .distinct()
                .toList();
        if (known.size() > 1) {
            return new Match.Ambiguous<>(known);
        }
        return known.isEmpty()
                ? byName(item)
                : new Match.Known<>(known.getFirst(), byGtin.isEmpty() ? "seller-id" : "gtin");
    }

    private Match<Article> byName(Item item) {
        return item.name()
                .map(name -> Likeness.best(name, catalogue.like(name), Article::name))
                .orElseGet(Match.Unknown::new);
    }
}
