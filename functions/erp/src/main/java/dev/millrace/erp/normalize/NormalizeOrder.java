package dev.millrace.erp.normalize;

import dev.millrace.erp.order.CheckClosure;
import dev.millrace.erp.order.Line;
import dev.millrace.erp.order.TradeDocument;
import java.util.function.Function;

/// Says what a document means by master data, and what about it cannot be right. The document itself stays as it is.
public final class NormalizeOrder implements Function<TradeDocument, NormalizedOrder> {

    private final MatchParty parties;
    private final MatchItem items;
    private final CheckDocument check = new CheckDocument();
    private final CheckClosure closure = new CheckClosure();

    /// @param partners who buys and sells
    /// @param catalogue what is sold
    public NormalizeOrder(Partners partners, Catalogue catalogue) {
        this.parties = new MatchParty(partners);
        this.items = new MatchItem(catalogue);
    }

    @Override
    public NormalizedOrder apply(TradeDocument document) {
        return new NormalizedOrder(
                document,
                parties.apply(document.seller()),
                parties.apply(document.buyer()),
                document.lines().stream().map(Line::item).map(items).toList(),
                check.apply(document),
                closure.apply(document));
    }
}
