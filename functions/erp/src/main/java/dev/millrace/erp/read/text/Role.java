package dev.millrace.erp.read.text;

/// What a label announces.
public enum Role {
    /// The number of this document.
    NUMBER,
    /// The number of something else.
    OTHER_NUMBER,
    /// The day of this document.
    DATE,
    /// Another day: due, ordered, delivered.
    OTHER_DATE,
    /// The kind of document.
    TITLE,
    /// A sum of everything.
    TOTAL,
    /// What is still to be paid.
    DUE,
    /// Without tax, or before something was added.
    NET,
    /// A tax.
    TAX,
    /// Says that tax is in an amount.
    INCLUSIVE,
    /// Says that tax is not in an amount.
    EXCLUSIVE,
    /// Says that an amount was rounded to what coins can pay.
    ROUNDED,
    /// What rounding added.
    ROUNDING,
    /// What was handed over.
    PAID,
    /// What was handed back.
    CHANGE,
    /// A reduction.
    DISCOUNT,
    /// A count, or another number that is no amount of money.
    COUNT,
    /// A table of taxes.
    SUMMARY,
    /// Who sells.
    SELLER,
    /// Who buys.
    BUYER,
    /// Another party: who receives the goods, or the money.
    OTHER_PARTY,
    /// The name of a party.
    NAME,
    /// Where a party is.
    ADDRESS,
    /// A number that a party has: in a register, of a tax office, of a telephone.
    PARTY_NUMBER,
    /// Ends a letterhead or a block of a party.
    NOTE
}
