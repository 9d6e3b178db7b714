package dev.millrace.erp.read.edifact;

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
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads the messages `ORDERS` and `QUOTES`; an interchange may hold several.
///
/// Codes are those of the directory: 137 and 2 of
/// [2005](https://service.unece.org/trade/untdid/d01b/tred/tred2005.htm), 79, 86, 124, 125, 259 and 260 of
/// [5025](https://service.unece.org/trade/untdid/d01b/tred/tred5025.htm).
public final class EdifactReader implements StructuredReader {

    @Override
    public boolean isFor(Source source) {
        return source.beginning().startsWith("UNA") || source.beginning().startsWith("UNB");
    }

    @Override
    public List<TradeDocument> read(Source source) throws Unreadable {
        var documents = new ArrayList<TradeDocument>();
        for (var message : Syntax.parse(source.bytes()).messages()) {
            documents.add(document(message));
        }
        return documents;
    }

    private static TradeDocument document(Message message) throws Unreadable {
        var header = message.header().alone();
        return new TradeDocument(
                kind(message.type()),
                Values.required(header.first("BGM").flatMap(it -> it.at(2, 1)), "its number (BGM)"),
                day(header, "137"),
                day(header, "2"),
                Values.currency(header.value("CUX", "2", 2)),
                EdifactParty.read(message.header(), "SU", "SE"),
                EdifactParty.read(message.header(), "BY"),
                references(header),
                lines(message),
                EdifactAmounts.adjustments(message.header()),
                List.of(),
                totals(message.summary().alone()));
    }

    private static DocumentKind kind(String type) throws Unreadable {
        return switch (type) {
            case "ORDERS" -> DocumentKind.ORDER;
            case "QUOTES" -> DocumentKind.QUOTE;
            default ->
                throw new Unreadable(Reason.UNKNOWN_FORMAT, "Of EDIFACT, ORDERS and QUOTES are read; this is neither.");
        };
    }

    /// A day in format 102, or the day of a moment in 203.
    private static Optional<LocalDate> day(Section header, String qualifier) throws Unreadable {
        var text = header.value("DTM", qualifier, 2).map(it -> it.length() == 12 ? it.substring(0, 8) : it);
        return Values.day(text, DateTimeFormatter.BASIC_ISO_DATE, "DTM " + qualifier);
    }

    private static List<Reference> references(Section header) {
        return Stream.of(
                        reference(header, Target.ORDER, "ON"),
                        reference(header, Target.INVOICE, "IV"),
                        reference(header, Target.CONTRACT, "CT"),
                        reference(header, Target.BUYER, "CR"))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Reference> reference(Section header, Target target, String qualifier) {
        return header.value("RFF", qualifier, 2).map(number -> new Reference(target, number));
    }

    private static List<Line> lines(Message message) throws Unreadable {
        var lines = new ArrayList<Line>();
        for (var section : message.lines()) {
            lines.add(EdifactLine.read(section));
        }
        return lines;
    }

    private static Totals totals(Section summary) throws Unreadable {
        return new Totals(
                summary.amount("79"),
                summary.amount("260"),
                summary.amount("259"),
                summary.amount("125"),
                summary.amount("124"),
                summary.amount("86"),
                summary.amount("113"),
                Optional.empty(),
                summary.amount("9"));
    }
}
