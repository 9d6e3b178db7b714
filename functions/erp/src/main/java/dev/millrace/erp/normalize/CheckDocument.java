package dev.millrace.erp.normalize;

import dev.millrace.erp.normalize.Finding.Problem;
import dev.millrace.erp.order.Line;
import dev.millrace.erp.order.Party;
import dev.millrace.erp.order.TradeDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Checks identifiers and quantities: every finding at once, each with its place.
public final class CheckDocument implements Function<TradeDocument, List<Finding>> {

    @Override
    public List<Finding> apply(TradeDocument document) {
        var findings = new ArrayList<Finding>();
        party(document.seller(), "$.seller.", findings);
        party(document.buyer(), "$.buyer.", findings);
        for (var i = 0; i < document.lines().size(); i++) {
            line(document.lines().get(i), "$.lines[%d].".formatted(i), findings);
        }
        return findings;
    }

    private static void party(Party party, String where, List<Finding> findings) {
        if (party.vat().filter(it -> !Identifiers.isVatShaped(it)).isPresent()) {
            findings.add(new Finding(Problem.VAT_INVALID, where + "vat"));
        }
        if (party.gln().filter(it -> !Identifiers.isGln(it)).isPresent()) {
            findings.add(new Finding(Problem.GLN_INVALID, where + "gln"));
        }
    }

    private static void line(Line line, String where, List<Finding> findings) {
        if (line.item().gtin().filter(it -> !Identifiers.isGtin(it)).isPresent()) {
            findings.add(new Finding(Problem.GTIN_INVALID, where + "item.gtin"));
        }
        var sign = line.quantity().value().signum();
        if (sign <= 0) {
            findings.add(new Finding(sign == 0 ? Problem.LINE_ZERO : Problem.LINE_NEGATIVE, where + "quantity"));
        }
    }
}
