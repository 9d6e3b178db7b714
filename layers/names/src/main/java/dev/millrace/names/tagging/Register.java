package dev.millrace.names.tagging;

/// How technical a text has been so far. The more it is, the more it takes to be a name: unknown words with capitals
/// are names in letters, and genes, cells and parts in papers.
///
/// The bar is in logarithms of odds. It was set by the false hits in a fifth of the abstracts of scifact, and is zero
/// where a text has no more jargon than [#USUAL], as most letters and tickets.
final class Register {

    /// So many words of no jargon are thought before every text, so that the first sentence does not decide alone.
    private static final int BEFORE = 20;
    /// The share of jargon up to which nothing changes.
    private static final double USUAL = 0.04;
    /// By how much more jargon raises the bar, for words that lists of names have, and for others.
    private static final double LISTED = 40;
    private static final double UNLISTED = 60;
    /// For words that are not written like names where others are.
    private static final double UNLIKELY_CASE = 4;

    private int words = BEFORE;
    private int jargon;

    /// Takes the words of a sentence into account.
    void read(Sentence sentence) {
        words += sentence.size();
        jargon += sentence.jargon();
    }

    /// Lowers the scores of every name in the sentence.
    void raiseTheBar(Sentence sentence, Chain chain) {
        var excess = (double) jargon / words - USUAL;
        if (excess > 0) {
            var cased = sentence.casing() > 1;
            for (var i = 0; i < sentence.size(); i++) {
                lower(chain.scores[i], bar(sentence, i, excess, cased));
            }
        }
    }

    private static void lower(double[] scores, double bar) {
        for (var label = 1; label < Label.COUNT; label++) {
            scores[label] -= bar;
        }
    }

    private static double bar(Sentence sentence, int i, double excess, boolean cased) {
        var listed = sentence.listed[i];
        var known = (listed & (Gazetteer.GIVEN_NAME | Gazetteer.SURNAME)) != 0 && (listed & Gazetteer.WORD) == 0;
        var unlikely = switch (sentence.shapes[i]) {
            case LOWER, CAMEL, CASELESS -> true;
            case CAPITALS -> !known;
            default -> false;
        };
        return excess * (known ? LISTED : UNLISTED) + (cased && unlikely ? UNLIKELY_CASE : 0);
    }
}
