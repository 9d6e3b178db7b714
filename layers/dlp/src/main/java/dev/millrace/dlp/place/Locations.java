package dev.millrace.dlp.place;

import static dev.millrace.dlp.word.WordClass.CITY;
import static dev.millrace.dlp.word.WordClass.CITY_LARGE;
import static dev.millrace.dlp.word.WordClass.CITY_UNCLEAR;
import static dev.millrace.dlp.word.WordClass.COUNTRY;
import static dev.millrace.dlp.word.WordClass.COUNTRY_MORE;
import static dev.millrace.dlp.word.WordClass.FUNCTION;
import static dev.millrace.dlp.word.WordClass.HONORIFIC;
import static dev.millrace.dlp.word.WordClass.NATIONALITY;
import static dev.millrace.dlp.word.WordClass.PLACE_CUE;
import static dev.millrace.dlp.word.WordClass.REGION;

import dev.millrace.core.domain.Confidence;
import dev.millrace.dlp.DetectorFacts;
import dev.millrace.dlp.Findings;
import dev.millrace.dlp.InfoType;
import dev.millrace.dlp.word.WordClass;
import dev.millrace.dlp.word.WordDetector;
import dev.millrace.dlp.word.Words;
import java.util.List;

/// Countries, regions and cities by their names.
///
/// How sure it is depends on how much else the name can mean and on what stands beside it: `from Nice`, `Nice, France`
/// and `Nice work`.
public final class Locations implements WordDetector {

    static final InfoType LOCATION = new InfoType("LOCATION");

    private static final Confidence CONFIRMED = new Confidence(0.85);
    private static final Confidence KNOWN = new Confidence(0.8);
    private static final Confidence LIKELY = new Confidence(0.65);
    private static final Confidence POSSIBLE = new Confidence(0.55);
    private static final Confidence UNCLEAR = new Confidence(0.3);
    private static final int MOST_NAMES = 3;

    @Override
    public void detect(Words words, Findings findings) {
        for (var i = 0; i < words.count(); i++) {
            if (words.isKnown(i) && isWrittenLikeOne(words, i)) {
                i = Math.max(i, report(words, i, findings) - 1);
            }
        }
    }

    @Override
    public List<DetectorFacts> facts() {
        return List.of(new DetectorFacts(
                LOCATION,
                "global",
                "countries in 32 languages, regions, cities of 15,000 inhabitants and more",
                "gazetteer, capitals, context words",
                "https://www.geonames.org/ (CC BY 4.0), https://cldr.unicode.org/"));
    }

    private static boolean isWrittenLikeOne(Words words, int i) {
        return (words.isCapital(i) || words.lowerCaseOnly());
    }

    private static int report(Words words, int i, Findings findings) {
        var country = Math.max(words.phraseEnd(i, COUNTRY), words.phraseEnd(i, COUNTRY_MORE));
        var region = words.phraseEnd(i, REGION);
        var large = words.phraseEnd(i, CITY_LARGE);
        var city = Math.max(large, words.phraseEnd(i, CITY));
        var end = Math.max(Math.max(country, region), Math.max(city, words.phraseEnd(i, CITY_UNCLEAR)));
        if (end == i
                || isPartOfName(words, i, end)
                || end == i + 1 && (words.is(i, FUNCTION) || words.is(i, NATIONALITY))) {
            return end;
        }
        var state = country == end || region == end;
        var confidence = confidence(words, i, end, new Kind(state, large == end, city == end));
        var district = words.length(end) == 1 && words.isUpper(end) && !state ? end : end - 1;
        findings.add(LOCATION, words.start(i), words.end(withBrackets(words, district)), confidence);
        if (state) {
            reportBefore(words, i, findings);
        }
        return end;
    }

    /// `Cyprus (Greek)`: from the last token of the name to the last of the whole.
    private static int withBrackets(Words words, int last) {
        var bracketed = words.isMark(last + 1, '(') && words.isCapital(last + 2) && words.isMark(last + 3, ')');
        return bracketed ? last + 3 : last;
    }

    /// The town that no list has in `Ringsmoor, Ireland`.
    private static void reportBefore(Words words, int state, Findings findings) {
        var start = words.isMark(state - 1, ',') ? NameRuns.startBefore(words, state - 1, 0, MOST_NAMES) : state;
        var unknown = start < state - 1 && !words.isKnown(start) && words.isCapital(start);
        if (unknown) {
            findings.add(LOCATION, words.start(start), words.end(state - 2), POSSIBLE);
        }
    }

    private static Confidence confidence(Words words, int i, int end, Kind kind) {
        var single = end == i + 1;
        var unclear = single && (words.is(i, CITY_UNCLEAR) || words.length(i) < 4);
        if (isPaired(words, i, end)) {
            return unclear ? POSSIBLE : CONFIRMED;
        }
        var cued = words.is(i - 1, PLACE_CUE) || words.isUpper(i - 1) && words.is(i - 2, PLACE_CUE);
        var moot = isBesideName(words, i, end);
        if (cued && !(isWeaklyCued(words, i) && (unclear || moot))) {
            return unclear ? POSSIBLE : moot ? LIKELY : CONFIRMED;
        }
        return alone(words, i, kind, unclear || moot && single);
    }

    private static Confidence alone(Words words, int i, Kind kind, boolean unclear) {
        if (unclear || words.lowerCaseOnly()) {
            return kind.state() && words.length(i) > 4 ? POSSIBLE : UNCLEAR;
        }
        return kind.state() ? KNOWN : kind.large() || kind.city() && words.isCapital(i + 1) ? LIKELY : UNCLEAR;
    }

    /// `to` goes before people as well, unless something moves.
    private static boolean isWeaklyCued(Words words, int i) {
        return "to".equalsIgnoreCase(words.textOfUpTo(i - 1, 2)) && !words.is(i - 2, PLACE_CUE);
    }

    /// `Springfield, Illinois`.
    private static boolean isPaired(Words words, int i, int end) {
        return words.isMark(end, ',') && isPlace(words, end + 1, COUNTRY, REGION)
                || words.isMark(i - 1, ',')
                        && isPlace(words, i - 2, CITY_LARGE, CITY)
                        && isPlace(words, i, COUNTRY, REGION);
    }

    private static boolean isPlace(Words words, int i, WordClass one, WordClass other) {
        return words.isCapital(i) && (words.is(i, one) || words.is(i, other));
    }

    private static boolean isBesideName(Words words, int i, int end) {
        return words.isCapital(end) && !words.is(end, FUNCTION)
                || words.isCapital(i - 1) && !words.is(i - 1, FUNCTION) && !words.isBreak(i - 1);
    }

    /// `Dr. London`, `Jean-Paris`.
    private static boolean isPartOfName(Words words, int i, int end) {
        var before = words.isMark(i - 1, '.') ? i - 2 : i - 1;
        return words.is(before, HONORIFIC)
                || words.isMark(end, '-') && words.touchesNext(end - 1) && words.isWord(end + 1)
                || words.isMark(i - 1, '-') && words.touchesNext(i - 1) && words.isWord(i - 2)
                || words.isMark(i - 1, '@')
                || words.isMark(end, '@')
                || words.isMark(end, '.')
                        && words.touchesNext(end)
                        && words.touchesNext(end - 1)
                        && words.isWord(end + 1)
                || words.isMark(i - 1, '.') && words.touchesNext(i - 1) && words.touchesNext(i - 2);
    }

    /// What the whole phrase is: a country or region, a large city, any city that means nothing else.
    private record Kind(boolean state, boolean large, boolean city) {}
}
