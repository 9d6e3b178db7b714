package dev.millrace.dlp.place;

import static dev.millrace.dlp.word.WordClass.UNIT;

import dev.millrace.dlp.word.Words;

/// What stands between two parts of an address.
///
/// @param end after its last token
record Separators(int end, int breaks, boolean comma) {

    private static final int MOST_TOKENS = 12;

    /// What follows that token. After a line break, marks that quote a mail count.
    static Separators after(Words words, int from, String quotes) {
        var at = from;
        var breaks = 0;
        var comma = false;
        while (at < from + MOST_TOKENS) {
            if (words.isBreak(at)) {
                breaks++;
            } else if (words.isMark(at, ',') || words.isMark(at, ';') || words.isMark(at, '-')) {
                comma = true;
            } else if (!isQuote(words, at, breaks, quotes) && !isFinalStop(words, at)) {
                break;
            }
            at++;
        }
        return new Separators(at, breaks, comma);
    }

    /// Whether there is more than a blank.
    boolean any() {
        return comma || breaks > 0;
    }

    private static boolean isQuote(Words words, int at, int breaks, String quotes) {
        return breaks > 0 && words.isMark(at) && quotes.indexOf(words.first(at)) >= 0;
    }

    private static boolean isFinalStop(Words words, int at) {
        return words.isMark(at, '.') && words.touchesNext(at) && (words.isBreak(at + 1) || words.isMark(at + 1, ','))
                || words.isMark(at, '.') && words.is(at + 1, UNIT);
    }
}
