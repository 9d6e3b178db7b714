package dev.millrace.ingestion.extract;

import dev.millrace.core.text.RawText;
import dev.millrace.ingestion.Rejected;
import dev.millrace.ingestion.RejectionCode;

/// Text as every later step may rely on it: lines end in `\n`, there are no other control characters but tabs, no half
/// characters, no blanks around it, and not too much of it.
final class CleanText {

    static final int LONGEST = 5_000_000;

    private CleanText() {}

    static RawText of(RawText raw) throws Rejected {
        var text = clean(raw.value());
        if (text.isEmpty()) {
            throw new Rejected(
                    RejectionCode.EMPTY,
                    "holds no text: if it is a scan, run text recognition on it and upload the result.");
        }
        if (text.length() > LONGEST) {
            throw new Rejected(
                    RejectionCode.TOO_MUCH_TEXT,
                    "holds %d characters of text; %d is the most: split it into parts and upload each."
                            .formatted(text.length(), LONGEST));
        }
        return new RawText(text);
    }

    /// On one line.
    static RawText title(RawText raw) {
        return new RawText(clean(raw.value()).replace('\n', ' ').replace('\t', ' '));
    }

    private static String clean(String text) {
        var clean = new StringBuilder(text.length());
        var unix = text.replace("\r\n", "\n").replace('\r', '\n').replace('\f', '\n');
        unix.codePoints().forEach(point -> clean.appendCodePoint(harmless(point)));
        return clean.toString().strip();
    }

    private static int harmless(int point) {
        if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
            return '\uFFFD';
        }
        return Character.isISOControl(point) && point != '\n' && point != '\t' ? ' ' : point;
    }
}
