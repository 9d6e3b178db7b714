package dev.millrace.triage.classify.kernel;

import dev.millrace.triage.classify.past.TicketText;

/// How nearly two texts say the same.
public final class Likeness {

    private Likeness() {}

    /// The cosine of their pieces of words: 1 for equal texts, whatever their meaning otherwise. Two tickets about the
    /// same thing in other words are alike in meaning, and are not duplicates yet.
    public static double of(TicketText one, TicketText other) {
        return cosine(
                Terms.characters(one.words().value()),
                Terms.characters(other.words().value()));
    }

    private static double cosine(Terms one, Terms other) {
        var product = 0.0;
        var j = 0;
        for (var i = 0; i < one.hashes().length; i++) {
            while (j < other.hashes().length && other.hashes()[j] < one.hashes()[i]) {
                j++;
            }
            if (j < other.hashes().length && other.hashes()[j] == one.hashes()[i]) {
                product += one.weights()[i] * other.weights()[j];
            }
        }
        var lengths = Math.sqrt(squares(one) * squares(other));
        return lengths > 0 ? Math.min(1, product / lengths) : 0;
    }

    private static double squares(Terms terms) {
        var sum = 0.0;
        for (var weight : terms.weights()) {
            sum += weight * weight;
        }
        return sum;
    }
}
