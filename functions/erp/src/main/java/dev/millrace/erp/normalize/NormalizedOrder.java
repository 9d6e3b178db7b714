package dev.millrace.erp.normalize;

import dev.millrace.erp.order.Difference;
import dev.millrace.erp.order.TradeDocument;
import java.util.List;

/// A document, what it means, and what about it cannot be right.
///
/// @param document as it was read
/// @param items what each line sells, in the order of the lines
/// @param differences sums that do not hold
public record NormalizedOrder(
        TradeDocument document,
        Match<Partner> seller,
        Match<Partner> buyer,
        List<Match<Article>> items,
        List<Finding> findings,
        List<Difference> differences) {

    public NormalizedOrder {
        items = List.copyOf(items);
        findings = List.copyOf(findings);
        differences = List.copyOf(differences);
    }
}
