package dev.millrace.dlp.place;

import static dev.millrace.dlp.word.WordClass.MILITARY_BASE;
import static dev.millrace.dlp.word.WordClass.UNIT;

import dev.millrace.core.domain.Confidence;
import dev.millrace.dlp.DetectorFacts;
import dev.millrace.dlp.Findings;
import dev.millrace.dlp.InfoType;
import dev.millrace.dlp.word.WordDetector;
import dev.millrace.dlp.word.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Postal addresses of any country as one span, from house number to postal code and country.
///
/// A street is told by its type in any of some thirty languages, or by what stands around a name with a number: a flat,
/// a city, a postal code, a word such as `lives at`. From there the address is read on over the lines below.
public final class StreetAddresses implements WordDetector {

    static final InfoType STREET_ADDRESS = new InfoType("STREET_ADDRESS");

    private static final Confidence UNMISTAKABLE = new Confidence(0.97);
    private static final Confidence COMPLETE = new Confidence(0.93);
    private static final Confidence STREET_AND_NUMBER = new Confidence(0.86);
    private static final Confidence LIKELY = new Confidence(0.75);
    private static final Confidence STREET_ALONE = new Confidence(0.55);
    private static final Confidence DOUBTFUL = new Confidence(0.35);

    @Override
    public void detect(Words words, Findings findings) {
        var floor = 0;
        for (var i = 0; i < words.count(); i++) {
            var street = i < floor ? null : streetAt(words, i, floor);
            if (street != null) {
                floor = report(words, street, findings);
                i = Math.max(i, floor - 1);
            }
        }
    }

    @Override
    public List<DetectorFacts> facts() {
        return List.of(new DetectorFacts(
                STREET_ADDRESS,
                "global",
                "street and number, unit, city, region, postal code, country; post-office boxes; military addresses",
                "street types of 30 languages, gazetteer, context words",
                "https://www.upu.int/en/postal-solutions/programmes-services/addressing-solutions"));
    }

    private static @Nullable StreetPart streetAt(Words words, int i, int floor) {
        if (words.isNumber(i)) {
            return plainAt(words, i, floor);
        }
        if (!words.isWord(i)) {
            return null;
        }
        var street = PostBoxes.at(words, i, floor);
        street = street == null ? Corners.at(words, i) : street;
        street = street == null ? TypedStreets.at(words, i, floor) : street;
        return street == null ? unitAlone(words, i, floor) : street;
    }

    /// A name beside a number counts once what stands around speaks for it, unless its type is about to.
    private static @Nullable StreetPart plainAt(Words words, int i, int floor) {
        var plain = PlainStreets.at(words, i, floor);
        if (plain == null || typeFollows(words, i, plain)) {
            return null;
        }
        var support = plain.support() + AddressTail.from(words, plain.end()).support();
        support += PlainStreets.isIntroduced(words, plain.start()) ? 2 : 0;
        support += PlainStreets.hasItsLine(words, plain) ? 1 : 0;
        return support < 2 ? null : new StreetPart(plain.start(), plain.end(), Math.min(support, StreetPart.SURE));
    }

    private static boolean typeFollows(Words words, int i, StreetPart plain) {
        for (var at = i + 1; at <= plain.end(); at++) {
            var typed = words.isWord(at) ? TypedStreets.at(words, at, i) : null;
            if (typed != null && typed.start() == i) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable StreetPart unitAlone(Words words, int i, int floor) {
        var end = words.is(i, UNIT) && !words.is(i, MILITARY_BASE) ? Units.endAfter(words, i) : i;
        if (end == i) {
            return null;
        }
        var support = words.isCapital(i) || words.isMark(i + 1, '.') ? StreetPart.LIKELY : 0;
        return support + AddressTail.from(words, end).support() < StreetPart.LIKELY
                ? null
                : new StreetPart(i, end, support);
    }

    private static int report(Words words, StreetPart street, Findings findings) {
        var tail = AddressTail.from(words, street.end(), street.support() < StreetPart.UNMISTAKABLE);
        findings.add(
                STREET_ADDRESS,
                words.start(street.start()),
                words.end(tail.end() - 1),
                confidence(words, street, tail));
        return tail.end();
    }

    private static Confidence confidence(Words words, StreetPart street, AddressTail tail) {
        var introduced = PlainStreets.isIntroduced(words, street.start()) ? 1 : 0;
        return switch (street.support()) {
            case StreetPart.UNMISTAKABLE -> UNMISTAKABLE;
            case StreetPart.SURE -> tail.support() > 0 ? COMPLETE : STREET_AND_NUMBER;
            case StreetPart.LIKELY ->
                tail.support() > 1 ? COMPLETE : tail.support() + introduced > 0 ? STREET_AND_NUMBER : LIKELY;
            case StreetPart.DOUBTFUL -> tail.support() + introduced > 0 ? LIKELY : STREET_ALONE;
            default -> tail.support() + introduced > 1 ? LIKELY : DOUBTFUL;
        };
    }
}
