package dev.millrace.search.answer;

import java.text.Normalizer;

/// A text as it is compared when one must occur in another word by word: compatibility forms folded (Unicode NFKC),
/// typographic quotes and dashes as plain ones, characters that nobody sees left out, and white space of any kind and
/// length as one space. Letter case counts.
public record Verbatim(String text) {

    /// That text, to be compared.
    public static Verbatim of(String text) {
        var folded = Normalizer.normalize(text, Normalizer.Form.NFKC);
        var plain = new StringBuilder(folded.length());
        folded.codePoints().forEach(c -> append(c, plain));
        return new Verbatim(plain.toString().strip());
    }

    /// Whether the other occurs in this one.
    public boolean contains(Verbatim other) {
        return text.contains(other.text);
    }

    /// How many letters and digits there are.
    long letters() {
        return text.codePoints().filter(Character::isLetterOrDigit).count();
    }

    private static void append(int c, StringBuilder plain) {
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
                plain.append(' ');
            }
        } else if (Character.getType(c) != Character.FORMAT && !Character.isISOControl(c)) {
            plain.appendCodePoint(plain(c));
        }
    }

    private static int plain(int c) {
        return switch (c) {
            case '‘', '’', '‚', '‛', '′' -> '\'';
            case '“', '”', '„', '‟', '″', '«', '»' -> '"';
            case '‐', '‑', '‒', '–', '—', '−' -> '-';
            default -> c;
        };
    }
}
