/// Text with layout, and the fields that layout rules find in it: each with its source, confidence, page and place.
///
/// The rules know no single document. Words that announce a value are data (`labels-1.tsv`, `months-1.tsv`,
/// `organizations-1.tsv`, in several languages); code holds what is true of any document of trade: a label stands left
/// of
/// its value or above it, net and tax add up to the total, cash less change is what was paid.
@org.jspecify.annotations.NullMarked
package dev.millrace.erp.read.text;
