package dev.millrace.local.order;

import dev.millrace.erp.order.CheckClosure;
import dev.millrace.erp.order.Difference;
import dev.millrace.erp.order.Line;
import dev.millrace.erp.order.Party;
import dev.millrace.erp.order.Totals;
import dev.millrace.erp.order.TradeDocument;
import dev.millrace.erp.read.OrderReading.Documents;
import dev.millrace.erp.read.text.DocumentFields;
import dev.millrace.erp.read.text.Found;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Prints documents for people.
final class OrderPrint {

    private final PrintWriter out;

    private OrderPrint(PrintWriter out) {
        this.out = out;
    }

    /// The documents, where they were read, and what does not add up.
    ///
    /// @return 0 if all sums hold, or 1
    static int of(Documents read, PrintWriter out) {
        var print = new OrderPrint(out);
        read.documents().forEach(print::document);
        read.found().ifPresent(print::evidence);
        var differences = read.documents().stream()
                .flatMap(document -> new CheckClosure().apply(document).stream())
                .toList();
        print.differences(differences);
        out.flush();
        return differences.isEmpty() ? 0 : 1;
    }

    /// What was found of a document that lacks too much.
    static void found(DocumentFields found, PrintWriter out) {
        new OrderPrint(out).evidence(found);
        out.flush();
    }

    private void document(TradeDocument document) {
        out.printf(
                "%s %s%s%n",
                document.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                document.number(),
                document.issued().map(day -> " of " + day).orElse(""));
        document.due().ifPresent(day -> row("due", day.toString()));
        row("seller", party(document.seller()));
        row("buyer", party(document.buyer()));
        document.references().forEach(it -> row(it.target().name().toLowerCase(Locale.ROOT), it.number()));
        document.lines().forEach(this::line);
        totals(document.totals(), document.currency().getCurrencyCode());
        out.println();
    }

    private static String party(Party party) {
        return Stream.of(party.name(), party.vat(), party.gln(), party.address().flatMap(it -> it.city()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private void line(Line line) {
        var item = Stream.of(line.item().sellerId(), line.item().name())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        out.printf(
                "  %4s  %10s %-4s %12s %12s  %s%n",
                line.id(),
                line.quantity().value().toPlainString(),
                line.quantity().unit(),
                plain(line.price()),
                plain(line.net()),
                item);
    }

    private void totals(Totals totals, String currency) {
        total("lines", totals.lines(), currency);
        total("off", totals.allowances().filter(it -> it.signum() != 0), currency);
        total("on", totals.charges().filter(it -> it.signum() != 0), currency);
        total("net", totals.net(), currency);
        total("tax", totals.tax(), currency);
        total("gross", totals.gross(), currency);
        total("paid", totals.prepaid(), currency);
        total("to pay", totals.payable(), currency);
    }

    private void total(String name, Optional<BigDecimal> amount, String currency) {
        amount.ifPresent(it -> row(name, it.toPlainString() + " " + currency));
    }

    private void evidence(DocumentFields found) {
        out.printf("  %-14s %-10s %-5s %s%n", "field", "confidence", "page", "where it stands");
        field("number", found.number());
        field("date", found.date());
        field("seller", found.seller());
        field("seller address", found.sellerAddress());
        field("buyer", found.buyer());
        field("net", found.net());
        field("tax", found.tax());
        field("total", found.total());
        field("due", found.due());
        field("currency", found.currency());
        out.println();
    }

    private void field(String name, Optional<? extends Found<?>> field) {
        field.ifPresent(it -> out.printf(
                Locale.ROOT,
                "  %-14s %10.2f %5d %s, at %.0f %.0f: \"%s\"%n",
                name,
                it.confidence(),
                it.page(),
                it.value(),
                it.box().left(),
                it.box().top(),
                it.source()));
    }

    private void differences(List<Difference> differences) {
        if (differences.isEmpty()) {
            out.println("All sums that it states hold.");
        }
        differences.forEach(it -> out.printf(
                "%s at %s: it says %s, its parts make %s (%s)%n",
                it.rule(),
                it.where(),
                it.stated().toPlainString(),
                it.computed().toPlainString(),
                it.excess().toPlainString()));
    }

    private void row(String name, String value) {
        out.printf("  %-8s %s%n", name, value);
    }

    private static String plain(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse("");
    }
}
