package dev.millrace.dlp;

import dev.millrace.core.text.RawText;

/// A text as detectors read it: look-alike characters folded to ASCII, invisible ones left out, and every position
/// traceable to the original.
///
/// A text in which nothing folds, as most are, is read in place.
public class FoldedText {

    private static final Origins SAME_POSITIONS = new Origins();

    private final String original;
    private final String characters;
    private final Origins origins;

    FoldedText(String original, String characters, Origins origins) {
        this.original = original;
        this.characters = characters;
        this.origins = origins;
    }

    /// Folds a text: first escaped line breaks, then each character by itself, then look-alikes of other scripts within
    /// mixed words.
    /// Whatever the text is, lone surrogates included.
    public static FoldedText of(RawText raw) {
        var original = EscapedBreaks.resolved(raw.value());
        var plain = Folding.firstBeyondAscii(original);
        if (plain == original.length()) {
            return new FoldedText(original, original, SAME_POSITIONS);
        }
        var first = Folding.firstFolded(original, plain);
        return first == original.length()
                ? new FoldedText(original, MixedWords.unmasked(original, plain), SAME_POSITIONS)
                : Folding.foldFrom(first, original);
    }

    /// How many characters are left after folding.
    public int length() {
        return characters.length();
    }

    /// The character there; `'\0'`, which belongs to no identifier, before the beginning and after the end.
    public char charAt(int index) {
        return index >= 0 && index < characters.length() ? characters.charAt(index) : '\0';
    }

    /// The folded characters between two positions, cut to the text; none if the end does not come after the start.
    public String slice(int start, int end) {
        var from = Math.max(start, 0);
        var to = Math.min(end, characters.length());
        return from < to ? characters.substring(from, to) : "";
    }

    /// Where the character at a folded position begins in the original.
    int originOf(int index) {
        return origins.of(index);
    }

    /// Where the character before a folded position ends in the original.
    int originOfEnd(int end) {
        var last = originOf(end - 1);
        return last + Character.charCount(original.codePointAt(last));
    }
}
