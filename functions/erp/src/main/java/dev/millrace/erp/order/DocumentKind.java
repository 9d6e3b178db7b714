package dev.millrace.erp.order;

/// What a document asks for.
public enum DocumentKind {
    /// An offer to sell.
    QUOTE,
    /// A wish to buy.
    ORDER,
    /// A claim to be paid.
    INVOICE,
    /// A claim taken back, whole or in part.
    CREDIT_NOTE
}
