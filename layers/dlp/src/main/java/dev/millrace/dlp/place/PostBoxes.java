package dev.millrace.dlp.place;

import static dev.millrace.dlp.word.WordClass.MILITARY_BASE;
import static dev.millrace.dlp.word.WordClass.MILITARY_POST;
import static dev.millrace.dlp.word.WordClass.PO_BOX;

import dev.millrace.dlp.word.Words;
import org.jspecify.annotations.Nullable;

/// Addresses without a street: post-office boxes, and military ones by USPS Publication 28
/// (https://pe.usps.com/text/pub28/28c2_013.htm): `PSC 1234 Box 567, APO AA 09012`, `USS Hope, FPO AE 09567`.
final class PostBoxes {

    private static final int REACH = 10;

    private PostBoxes() {}

    /// The box whose words begin at `i`; null if none do.
    static @Nullable StreetPart at(Words words, int i, int floor) {
        if (words.is(i, MILITARY_BASE) || words.is(i, MILITARY_POST)) {
            return military(words, i);
        }
        var number = words.phraseEnd(i, PO_BOX);
        number = number > i && (words.isMark(number, '.') || words.isMark(number, '#')) ? number + 1 : number;
        if (number == i || !words.isNumber(number)) {
            return null;
        }
        var start = TypedStreets.startWithNumbers(words, i, floor);
        return new StreetPart(start, words.isNumber(number + 1) ? number + 2 : number + 1, StreetPart.SURE);
    }

    private static @Nullable StreetPart military(Words words, int i) {
        var post = i;
        while (post < i + REACH && !words.is(post, MILITARY_POST)) {
            post++;
        }
        if (!words.is(post, MILITARY_POST) || !isArea(words.textOfUpTo(post + 1, 2)) || !words.isNumber(post + 2)) {
            return null;
        }
        var end = words.isMark(post + 3, '-') && words.isNumber(post + 4) ? post + 5 : post + 3;
        return new StreetPart(i, end, StreetPart.UNMISTAKABLE);
    }

    private static boolean isArea(String code) {
        return "AE".equalsIgnoreCase(code) || "AP".equalsIgnoreCase(code) || "AA".equalsIgnoreCase(code);
    }
}
