package dev.millrace.erp.read;

import dev.millrace.erp.order.TradeDocument;
import dev.millrace.erp.read.Unreadable.Reason;
import java.util.List;

/// Reads a document by the first reader that knows its format, by its content.
public record ReadStructured(List<StructuredReader> readers) {

    public ReadStructured {
        readers = List.copyOf(readers);
    }

    /// The documents in it.
    ///
    /// @throws Unreadable if no reader knows it, or the one that does cannot read it
    public List<TradeDocument> read(Source source) throws Unreadable {
        for (var reader : readers) {
            if (reader.isFor(source)) {
                return reader.read(source);
            }
        }
        throw new Unreadable(
                Reason.UNKNOWN_FORMAT,
                "It is none of UBL, Cross Industry Invoice, EDIFACT, X12, JSON and CSV with a header line.");
    }
}
