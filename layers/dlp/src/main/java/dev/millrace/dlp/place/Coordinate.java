package dev.millrace.dlp.place;

import static dev.millrace.dlp.scan.Characters.endOfDigits;
import static dev.millrace.dlp.scan.Characters.isDigit;

import dev.millrace.dlp.FoldedText;
import org.jspecify.annotations.Nullable;

/// One half of a pair of coordinates: `48.8566`, `-2.35`, `48°51'24"N`, `48.8566° N`, `N 48.8566`.
///
/// @param value in degrees
/// @param degrees whether a degree sign follows
/// @param hemisphere its letter in upper case, or a space
/// @param decimals how many digits follow the point
record Coordinate(int start, int end, double value, boolean degrees, char hemisphere, int decimals) {

    private static final int LONGEST = 12;
    private static final String HEMISPHERES = "NSEWOnsewo";

    /// Whether a degree sign or a hemisphere says that it is one.
    boolean marked() {
        return degrees || hemisphere != ' ';
    }

    /// Reads one off the text, from its sign, digit or hemisphere on; null if there is none.
    static @Nullable Coordinate read(FoldedText text, int start) {
        var at = start;
        var hemisphereFirst = isHemisphere(text, at);
        at = hemisphereFirst ? skipBlanks(text, at + 1) : at;
        var negative = text.charAt(at) == '-';
        at = negative || text.charAt(at) == '+' ? at + 1 : at;
        var digits = endOfDigits(text, at, at + LONGEST);
        if (digits == at || digits > at + 3) {
            return null;
        }
        var end = text.charAt(digits) == '.' ? endOfDigits(text, digits + 1, digits + LONGEST) : digits;
        end = end == digits + 1 ? digits : end;
        var value = Double.parseDouble(text.slice(at, end));
        return new Degrees(
                        text,
                        start,
                        end,
                        Math.max(0, end - digits - 1),
                        negative ? -value : value,
                        hemisphereFirst ? Character.toUpperCase(text.charAt(start)) : ' ')
                .finish();
    }

    private static boolean isHemisphere(FoldedText text, int at) {
        return text.charAt(at) != '\0'
                && HEMISPHERES.indexOf(text.charAt(at)) >= 0
                && !Character.isLetterOrDigit(text.charAt(at - 1))
                && !Character.isLetter(text.charAt(at + 1));
    }

    private static int skipBlanks(FoldedText text, int at) {
        return text.charAt(at) == ' ' ? at + 1 : at;
    }

    /// What may follow the number: degree sign, minutes, seconds, hemisphere.
    private record Degrees(FoldedText text, int start, int end, int decimals, double value, char first) {

        Coordinate finish() {
            var at = skipBlanks(text, end);
            var degrees = text.charAt(at) == '°' || text.charAt(at) == 'º';
            var after = degrees ? at + 1 : end;
            if (degrees) {
                after = sexagesimal(sexagesimal(after));
            }
            var letter = skipBlanks(text, after);
            var hemisphere = isHemisphereAt(letter);
            var side = hemisphere ? Character.toUpperCase(text.charAt(letter)) : first;
            return new Coordinate(start, hemisphere ? letter + 1 : after, value, degrees, side, decimals);
        }

        private boolean isHemisphereAt(int at) {
            return text.charAt(at) != '\0'
                    && HEMISPHERES.indexOf(text.charAt(at)) >= 0
                    && !Character.isLetterOrDigit(text.charAt(at + 1));
        }

        private int sexagesimal(int from) {
            var at = skipBlanks(text, from);
            var to = endOfDigits(text, at, at + 2);
            to = to > at && text.charAt(to) == '.' && isDigit(text.charAt(to + 1))
                    ? endOfDigits(text, to + 1, to + 8)
                    : to;
            to = skipBlanks(text, to);
            return to > at && "'\"′″’”".indexOf(text.charAt(to)) >= 0 && text.charAt(to) != '\0' ? to + 1 : from;
        }
    }
}
