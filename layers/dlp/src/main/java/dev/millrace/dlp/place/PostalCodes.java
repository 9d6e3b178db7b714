package dev.millrace.dlp.place;

import static dev.millrace.dlp.word.WordClass.CITY;
import static dev.millrace.dlp.word.WordClass.CITY_LARGE;
import static dev.millrace.dlp.word.WordClass.COUNTRY;
import static dev.millrace.dlp.word.WordClass.PLACE_CUE;
import static dev.millrace.dlp.word.WordClass.POSTCODE_CUE;

import dev.millrace.core.domain.Confidence;
import dev.millrace.dlp.DetectorFacts;
import dev.millrace.dlp.Findings;
import dev.millrace.dlp.InfoType;
import dev.millrace.dlp.word.WordDetector;
import dev.millrace.dlp.word.Words;
import java.util.List;

/// Postal codes that stand outside an address: after a word such as `ZIP`, beside a city, or in a form of their own.
public final class PostalCodes implements WordDetector {

    static final InfoType ZIP_CODE = new InfoType("ZIP_CODE");

    private static final Confidence INTRODUCED = new Confidence(0.85);
    private static final Confidence DISTINCT = new Confidence(0.65);
    private static final Confidence BESIDE_CITY = new Confidence(0.6);
    private static final int CUE_REACH = 5;
    private static final int LONGEST_CUE = 3;

    @Override
    public void detect(Words words, Findings findings) {
        for (var i = 0; i < words.count(); i++) {
            if (words.isNumber(i) || words.isUpper(i) && words.length(i) <= 2 && words.isMark(i + 1, '-')) {
                i = Math.max(i, report(words, i, findings) - 1);
            }
        }
    }

    @Override
    public List<DetectorFacts> facts() {
        return List.of(new DetectorFacts(
                ZIP_CODE,
                "global",
                "postal codes of 3 to 7 digits in one group or two; GB, CA, IE and NL with letters",
                "form, context words or a city beside it",
                "https://www.upu.int/en/postal-solutions/programmes-services/addressing-solutions"));
    }

    private static int report(Words words, int i, Findings findings) {
        var end = PostalForms.endAfter(words, i);
        if (end == i) {
            return i;
        }
        if (isIntroduced(words, i)) {
            findings.add(ZIP_CODE, words.start(i), words.end(end - 1), INTRODUCED);
            return end;
        }
        if (PostalForms.distinctEndAfter(words, i) > i && isInCapitals(words, i, end)) {
            findings.add(ZIP_CODE, words.start(i), words.end(end - 1), DISTINCT);
            return end;
        }
        var paired = words.isMark(i + 1, '-') && words.isCapital(i - 1);
        if (paired || isBesideCity(words, i, end)) {
            findings.add(ZIP_CODE, words.start(i), words.end(end - 1), BESIDE_CITY);
            return end;
        }
        return i;
    }

    private static boolean isInCapitals(Words words, int i, int end) {
        for (var at = words.start(i); at < words.end(end - 1); at++) {
            if (Character.isLowerCase(words.text().charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isIntroduced(Words words, int i) {
        for (var at = i - 1; at >= i - CUE_REACH; at--) {
            var from = at;
            var cue = words.isKnown(from) ? words.phraseEnd(from, POSTCODE_CUE) : from;
            if (cue > from && cue - from <= LONGEST_CUE && cue <= i) {
                return true;
            }
            if (words.isBreak(at) || words.isNumber(at)) {
                return false;
            }
        }
        return false;
    }

    /// `in Bjert 6091`, `12345 Berlin`, `Berlin 12345`; years excepted.
    private static boolean isBesideCity(Words words, int i, int end) {
        if (words.length(i) < 4 && end == i + 1 || isYear(words, i) && end == i + 1 || words.isMark(i - 1)) {
            return false;
        }
        var namedBefore = words.isCapital(i - 1)
                && (words.is(i - 2, PLACE_CUE)
                        || words.is(i - 3, PLACE_CUE) && words.isCapital(i - 2)
                        || words.is(i - 1, CITY_LARGE)
                        || words.is(i - 1, COUNTRY));
        return namedBefore || words.isCapital(end) && (words.is(end, CITY_LARGE) || words.is(end, CITY));
    }

    private static boolean isYear(Words words, int i) {
        var first = words.textOfUpTo(i, 4);
        return first.length() == 4 && (first.startsWith("20") || first.charAt(0) == '1' && first.charAt(1) >= '5');
    }
}
