package dev.millrace.erp.read.csv;

import java.util.Locale;

/// A column, by the name in the header line. Columns may stand in any order, and those that are not needed be left out.
enum Column {
    KIND,
    NUMBER,
    ISSUED,
    DUE,
    CURRENCY,
    ORDER_REFERENCE,
    INVOICE_REFERENCE,
    CONTRACT_REFERENCE,
    BUYER_REFERENCE,
    SELLER_NAME,
    SELLER_GLN,
    SELLER_VAT,
    SELLER_REGISTRATION,
    SELLER_STREET,
    SELLER_CITY,
    SELLER_POSTAL_CODE,
    SELLER_COUNTRY,
    BUYER_NAME,
    BUYER_GLN,
    BUYER_VAT,
    BUYER_REGISTRATION,
    BUYER_STREET,
    BUYER_CITY,
    BUYER_POSTAL_CODE,
    BUYER_COUNTRY,
    /// `line`, which is the usual, `allowance`, `charge` or `tax`.
    ROW,
    /// The line; of an allowance or charge, the line that it belongs to.
    LINE,
    ITEM,
    SELLER_ITEM,
    BUYER_ITEM,
    GTIN,
    QUANTITY,
    UNIT,
    PRICE,
    PRICE_BASE,
    /// Of a line, its net; of an allowance, a charge or a tax, its amount.
    AMOUNT,
    /// What a tax is on.
    BASE,
    REASON,
    TAX_CATEGORY,
    TAX_PERCENT,
    TOTAL_LINES,
    TOTAL_ALLOWANCES,
    TOTAL_CHARGES,
    TOTAL_NET,
    TOTAL_TAX,
    TOTAL_GROSS,
    TOTAL_PREPAID,
    TOTAL_ROUNDING,
    TOTAL_PAYABLE;

    /// `price_base`.
    String title() {
        return name().toLowerCase(Locale.ROOT);
    }
}
