package dev.millrace.erp.order;

/// Another document that one names.
///
/// @param number as the other's sender calls it
public record Reference(Target target, String number) {

    /// What the other is.
    public enum Target {
        /// The order that a document answers or amends.
        ORDER,
        /// The invoice that is credited or corrected.
        INVOICE,
        /// What was agreed on before.
        CONTRACT,
        /// What the buyer files it under.
        BUYER
    }
}
