package dev.millrace.dlp.place;

import static dev.millrace.dlp.scan.Characters.endOfDigits;
import static dev.millrace.dlp.scan.Characters.isDigit;

import dev.millrace.core.domain.Confidence;
import dev.millrace.dlp.DetectorFacts;
import dev.millrace.dlp.Findings;
import dev.millrace.dlp.FoldedText;
import dev.millrace.dlp.InfoType;
import dev.millrace.dlp.scan.CandidateDetector;
import dev.millrace.dlp.scan.ContextWords;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Pairs of geographic coordinates, in degrees or in degrees, minutes and seconds. Of the forms of ISO 6709 it is those
/// for people; the string for machines, as `+48.8566+002.3522/`, is none of them.
public final class Coordinates implements CandidateDetector {

    static final InfoType COORDINATES = new InfoType("COORDINATES");

    private static final Confidence MARKED = new Confidence(0.92);
    private static final Confidence INTRODUCED = new Confidence(0.85);
    private static final Confidence PRECISE = new Confidence(0.55);
    private static final Confidence POSSIBLE = new Confidence(0.3);
    private static final ContextWords WORDS = ContextWords.load("coordinates");
    private static final int MOST_BETWEEN = 14;
    private static final Set<String> WORDS_BETWEEN =
            Set.of("lon", "long", "lng", "longitude", "longitud", "länge", "längengrad", "and", "und", "et", "y", "e");
    private static final int PRECISE_DECIMALS = 4;

    @Override
    public String anchors() {
        return "0123456789";
    }

    @Override
    public int examine(FoldedText text, int anchor, Findings findings) {
        var digits = endOfDigits(text, anchor, text.length());
        var before = text.charAt(anchor - 1);
        if (digits - anchor > 3
                || isDigit(before)
                || before == '.'
                || Character.isLetter(before) && !isHemisphere(text, anchor - 1)) {
            return digits;
        }
        var after = text.charAt(digits);
        if (after != '.' && after != '°' && after != 'º' && after != ' ') {
            return digits;
        }
        var latitude = Coordinate.read(text, startOf(text, anchor));
        var longitude = latitude == null ? null : longitudeAfter(text, latitude.end());
        if (latitude == null || longitude == null || !arePlausible(latitude, longitude)) {
            return digits;
        }
        findings.add(COORDINATES, latitude.start(), longitude.end(), confidence(text, latitude, longitude));
        return longitude.end();
    }

    @Override
    public List<DetectorFacts> facts() {
        return List.of(new DetectorFacts(
                COORDINATES,
                "global",
                "pairs in decimal degrees, or in degrees, minutes and seconds",
                "ranges; hemisphere, degree signs, precision or context words",
                "https://www.iso.org/standard/75147.html"));
    }

    private static int startOf(FoldedText text, int anchor) {
        var start = text.charAt(anchor - 1) == '-' || text.charAt(anchor - 1) == '+' ? anchor - 1 : anchor;
        if (isHemisphere(text, start - 1)) {
            return start - 1;
        }
        return text.charAt(start - 1) == ' ' && isHemisphere(text, start - 2) ? start - 2 : start;
    }

    private static boolean isHemisphere(FoldedText text, int at) {
        var c = text.charAt(at);
        return (c == 'N' || c == 'S' || c == 'E' || c == 'W') && !Character.isLetterOrDigit(text.charAt(at - 1));
    }

    /// The second number, after a comma, a slash or a word as `longitude`.
    private static @Nullable Coordinate longitudeAfter(FoldedText text, int end) {
        var at = end;
        while (at < end + MOST_BETWEEN
                && !isDigit(text.charAt(at))
                && text.charAt(at) != '\0'
                && text.charAt(at) != '\n') {
            at++;
        }
        if (!isDigit(text.charAt(at)) || at == end) {
            return null;
        }
        var start = startOf(text, at) < end ? at : startOf(text, at);
        return mayStandBetween(text.slice(end, start)) ? Coordinate.read(text, start) : null;
    }

    /// Separators and words as `longitude`, but no other: `(p = 0.0132), n (p = 0.0011)`.
    private static boolean mayStandBetween(String between) {
        var word = new StringBuilder();
        for (var i = 0; i < between.length(); i++) {
            var c = between.charAt(i);
            if (Character.isLetter(c)) {
                word.append(Character.toLowerCase(c));
            } else if (" ,;:/|=\"'\t".indexOf(c) < 0) {
                return false;
            }
        }
        return word.isEmpty() || WORDS_BETWEEN.contains(word.toString());
    }

    private static boolean arePlausible(Coordinate latitude, Coordinate longitude) {
        var decimal = latitude.decimals() >= 2 && longitude.decimals() >= 2;
        var inRange = Math.abs(latitude.value()) <= 90 && Math.abs(longitude.value()) <= 180;
        if (latitude.hemisphere() != ' ' && longitude.hemisphere() != ' ') {
            var crossed = isNorthOrSouth(latitude) != isNorthOrSouth(longitude);
            return inRange && crossed && (latitude.degrees() || latitude.decimals() > 0);
        }
        return inRange && (decimal || latitude.degrees() && longitude.degrees());
    }

    private static boolean isNorthOrSouth(Coordinate coordinate) {
        return coordinate.hemisphere() == 'N' || coordinate.hemisphere() == 'S';
    }

    private static Confidence confidence(FoldedText text, Coordinate latitude, Coordinate longitude) {
        if (latitude.marked() && longitude.marked()) {
            return MARKED;
        }
        if (WORDS.standBefore(text, latitude.start())) {
            return INTRODUCED;
        }
        return latitude.decimals() >= PRECISE_DECIMALS && longitude.decimals() >= PRECISE_DECIMALS ? PRECISE : POSSIBLE;
    }
}
