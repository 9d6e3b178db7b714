package dev.millrace.erp.read.x12;

import dev.millrace.erp.order.DocumentKind;
import dev.millrace.erp.order.Line;
import dev.millrace.erp.order.Reference;
import dev.millrace.erp.order.Reference.Target;
import dev.millrace.erp.order.Totals;
import dev.millrace.erp.order.TradeDocument;
import dev.millrace.erp.read.Source;
import dev.millrace.erp.read.StructuredReader;
import dev.millrace.erp.read.Unreadable;
import dev.millrace.erp.read.Unreadable.Reason;
import dev.millrace.erp.read.Values;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Reads transaction set 850; an interchange may hold several. An order without `CUR` is in US dollars, the usual one
/// of
/// the standard's home.
public final class X12Reader implements StructuredReader {

    private static final String USUAL_CURRENCY = "USD";

    @Override
    public boolean isFor(Source source) {
        return source.beginning().startsWith("ISA");
    }

    @Override
    public List<TradeDocument> read(Source source) throws Unreadable {
        var documents = new ArrayList<TradeDocument>();
        for (var set : Envelope.sets(source.bytes())) {
            documents.add(document(set));
        }
        return documents;
    }

    private static TradeDocument document(List<X12Segment> set) throws Unreadable {
        if (!set.getFirst().is("ST", "850")) {
            throw new Unreadable(Reason.UNKNOWN_FORMAT, "Of X12, purchase orders (850) are read; this is none.");
        }
        var head = set.subList(0, firstLine(set));
        var begin = first(head, "BEG");
        return new TradeDocument(
                DocumentKind.ORDER,
                Values.required(begin.flatMap(it -> it.at(3)), "its number (BEG03)"),
                day(begin.flatMap(it -> it.at(5)), "BEG05"),
                day(value(head, "DTM", "002"), "DTM02"),
                Values.currency(first(head, "CUR").map(it -> it.at(2)).orElse(Optional.of(USUAL_CURRENCY))),
                X12Party.read(head, "SE", "SU", "VN"),
                X12Party.read(head, "BY", "BT"),
                references(head),
                lines(set),
                X12Adjustments.read(head),
                List.of(),
                totals(set));
    }

    private static int firstLine(List<X12Segment> set) {
        return IntStream.range(0, set.size())
                .filter(i -> set.get(i).tag().equals("PO1"))
                .findFirst()
                .orElse(set.size());
    }

    private static List<Line> lines(List<X12Segment> set) throws Unreadable {
        var lines = new ArrayList<Line>();
        for (var i = firstLine(set); i < set.size() && set.get(i).tag().equals("PO1"); ) {
            var end = i + 1;
            while (end < set.size()
                    && !List.of("PO1", "CTT", "AMT", "SE").contains(set.get(end).tag())) {
                end++;
            }
            lines.add(X12Line.read(set.subList(i, end)));
            i = end;
        }
        return lines;
    }

    private static List<Reference> references(List<X12Segment> head) {
        return Stream.of(reference(head, Target.CONTRACT, "CT"), reference(head, Target.BUYER, "CR"))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Reference> reference(List<X12Segment> head, Target target, String qualifier) {
        return value(head, "REF", qualifier).map(number -> new Reference(target, number));
    }

    /// `AMT*TT`: of the whole transaction set, before taxes that it does not name.
    private static Totals totals(List<X12Segment> set) throws Unreadable {
        Optional<BigDecimal> none = Optional.empty();
        var total = Values.number(value(set, "AMT", "TT"), "AMT02");
        return new Totals(none, none, none, total, none, none, none, none, none);
    }

    private static Optional<LocalDate> day(Optional<String> text, String what) throws Unreadable {
        return Values.day(text, DateTimeFormatter.BASIC_ISO_DATE, what);
    }

    private static Optional<X12Segment> first(List<X12Segment> segments, String tag) {
        return segments.stream().filter(it -> it.tag().equals(tag)).findFirst();
    }

    private static Optional<String> value(List<X12Segment> segments, String tag, String qualifier) {
        return segments.stream()
                .filter(it -> it.is(tag, qualifier))
                .flatMap(it -> it.at(2).stream())
                .findFirst();
    }
}
