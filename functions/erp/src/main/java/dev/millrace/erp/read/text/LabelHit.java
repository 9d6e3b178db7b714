package dev.millrace.erp.read.text;

/// A label in a row.
///
/// @param start its first word
/// @param end the first word that does not belong to it wholly; the word before may hold the value too
/// @param inside how many characters of the last word belong to it
public record LabelHit(Label label, int start, int end, int inside) {

    /// What it announces.
    public Role role() {
        return label.role();
    }
}
