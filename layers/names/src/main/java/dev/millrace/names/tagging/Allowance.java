package dev.millrace.names.tagging;

/// How many words of a text the language model may still read: all of a short text, a share of a long one.
///
/// The model is a hundred times as slow as the fast tagger. This bounds what any text can make it cost.
final class Allowance {

    private static final double AT_FIRST = 48;
    private static final double SHARE = 0.1;

    private double words = AT_FIRST;

    /// So many words of the text were passed.
    void pass(int count) {
        words += SHARE * count;
    }

    /// Takes so many words, if they are left.
    boolean take(int count) {
        if (count > words) {
            return false;
        }
        words -= count;
        return true;
    }
}
