package dev.millrace.ingestion.index;

/// Estimates how many pieces of words a text has, without a model: the same text is cut in the same places whatever
/// model comes next.
///
/// Against the tokenizer of bge-small on SciFact's 5,183 abstracts, which are hard on it, the estimate is 0.92 to 1.21
/// times the truth for nine abstracts in ten, 1.05 in the median.
final class Tokens {

    /// Long words fall into pieces of about this length.
    private static final int PIECE = 5;

    private static final int ASCII = 128;

    private Tokens() {}

    static int estimate(String text) {
        var tokens = 0;
        var letters = 0;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (isPlainLetter(c)) {
                letters++;
            } else {
                tokens += word(letters) + (Character.isWhitespace(c) ? 0 : 1);
                letters = 0;
            }
        }
        return tokens + word(letters);
    }

    private static int word(int letters) {
        return letters == 0 ? 0 : Math.max(1, (letters + PIECE - 3) / PIECE);
    }

    private static boolean isPlainLetter(char c) {
        return c < ASCII && Character.isLetter(c);
    }
}
