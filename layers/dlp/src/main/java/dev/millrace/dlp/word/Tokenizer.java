package dev.millrace.dlp.word;

import static dev.millrace.dlp.scan.Characters.isDigit;

import dev.millrace.dlp.FoldedText;

/// Cuts a text into tokens. A word is a run of letters, with apostrophes inside it but for `'s`; a token with
/// a digit is a number.
final class Tokenizer {

    private final FoldedText text;
    private final Words words;
    private int at;

    Tokenizer(FoldedText text, Words words) {
        this.text = text;
        this.words = words;
    }

    void run() {
        var length = text.length();
        while (at < length) {
            var c = text.charAt(at);
            if (c == ' ' || c == '\t' || c == '\r') {
                at++;
            } else if (c == '\n') {
                single(Words.BREAK);
            } else if (isDigit(c)) {
                number();
            } else if (isLetter(c)) {
                word(c);
            } else if (Character.isWhitespace(c)) {
                at++;
            } else {
                single(Words.MARK);
            }
        }
    }

    private void single(int shape) {
        words.add(at, at + 1, 0, shape);
        at++;
    }

    private void number() {
        var start = at;
        while (isDigit(text.charAt(at)) || isLetter(text.charAt(at))) {
            at++;
        }
        words.add(start, at, 0, Words.NUMBER);
    }

    private void word(char first) {
        var start = at;
        var key = WordKeys.EMPTY;
        var capital = Character.isUpperCase(first);
        var upper = capital;
        var digits = false;
        for (var c = first; isLetter(c) || isDigit(c) || isInnerApostrophe(c); c = text.charAt(++at)) {
            key = WordKeys.with(key, c == '’' ? '\'' : c);
            upper &= !Character.isLowerCase(c);
            digits |= isDigit(c);
        }
        var shape = digits ? Words.NUMBER : Words.WORD | (capital ? Words.CAPITAL : 0);
        words.add(start, at, key, upper && !digits ? shape | Words.UPPER : shape);
    }

    private boolean isInnerApostrophe(char c) {
        return (c == '\'' || c == '’')
                && isLetter(text.charAt(at - 1))
                && isLetter(text.charAt(at + 1))
                && !((text.charAt(at + 1) | 0x20) == 's' && !isLetter(text.charAt(at + 2)));
    }

    private static boolean isLetter(char c) {
        var lower = c | 0x20;
        return c < 128
                ? lower >= 'a' && lower <= 'z'
                : Character.isLetter(c)
                        || Character.isSurrogate(c)
                        || Character.getType(c) == Character.NON_SPACING_MARK
                        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }
}
