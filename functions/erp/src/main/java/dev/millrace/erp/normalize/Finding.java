package dev.millrace.erp.normalize;

/// Something about a document that cannot be right, or that somebody should know.
///
/// @param where `$.seller.vat`, `$.lines[2].quantity`
public record Finding(Problem problem, String where) {

    /// What it is.
    public enum Problem {
        /// No Global Trade Item Number: wrong length or check digit.
        GTIN_INVALID,
        /// No Global Location Number: wrong length or check digit.
        GLN_INVALID,
        /// Not of the shape of its country's VAT numbers.
        VAT_INVALID,
        /// A line of nothing.
        LINE_ZERO,
        /// A line that takes back.
        LINE_NEGATIVE
    }
}
