package dev.millrace.erp.read;

import dev.millrace.erp.order.TradeDocument;
import java.util.List;

/// Reads one format in which every value has its place. Thread-safe, without state, in time linear in the size.
public interface StructuredReader {

    /// Whether a document is of this format, by how it begins; cheap.
    boolean isFor(Source source);

    /// The documents in it, one or more: all of them, or none.
    ///
    /// @throws Unreadable saying what is wrong with it
    List<TradeDocument> read(Source source) throws Unreadable;
}
