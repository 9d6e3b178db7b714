package dev.millrace.erp.normalize;

import java.util.List;

/// What in the master data a document means.
public sealed interface Match<T> {

    /// An identifier says so.
    ///
    /// @param by which: `vat`, `gln`, `gtin`, `seller-id`
    record Known<T>(T value, String by) implements Match<T> {}

    /// Its name says so, clearly more than any other's.
    ///
    /// @param likeness from 0 to 1; no probability
    record Likely<T>(T value, double likeness) implements Match<T> {}

    /// It may be any of these, or identifiers contradict each other.
    record Ambiguous<T>(List<T> candidates) implements Match<T> {
        public Ambiguous {
            candidates = List.copyOf(candidates);
        }
    }

    /// Nothing is like it.
    record Unknown<T>() implements Match<T> {}
}
