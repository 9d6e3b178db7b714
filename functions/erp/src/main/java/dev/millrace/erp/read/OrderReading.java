package dev.millrace.erp.read;

import dev.millrace.erp.order.TradeDocument;
import dev.millrace.erp.read.text.DocumentFields;
import java.util.List;
import java.util.Optional;

/// What became of a document that was to be read.
public sealed interface OrderReading {

    /// It was read.
    ///
    /// @param documents one or more
    /// @param found where the one document is from text with layout: its fields, each with the reason to believe it
    record Documents(List<TradeDocument> documents, Optional<DocumentFields> found) implements OrderReading {
        public Documents {
            documents = List.copyOf(documents);
        }
    }

    /// Some of it was read, but not what a document of trade cannot be without.
    ///
    /// @param missing what, as a sentence
    record Incomplete(DocumentFields found, String missing) implements OrderReading {}

    /// It cannot be read, and its sender can do something about it.
    ///
    /// @param message what is wrong and what to do
    record Refused(Unreadable.Reason reason, String message) implements OrderReading {}
}
