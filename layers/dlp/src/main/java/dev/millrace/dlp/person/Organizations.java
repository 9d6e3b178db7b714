package dev.millrace.dlp.person;

import static dev.millrace.dlp.person.PersonTypes.ORGANIZATION;
import static dev.millrace.dlp.word.WordClass.FUNCTION;
import static dev.millrace.dlp.word.WordClass.HONORIFIC;
import static dev.millrace.dlp.word.WordClass.LEGAL_FORM;
import static dev.millrace.dlp.word.WordClass.LEGAL_FORM_UNCLEAR;
import static dev.millrace.dlp.word.WordClass.ORGANIZATION_HEAD;
import static dev.millrace.dlp.word.WordClass.ORGANIZATION_TAIL;

import dev.millrace.core.domain.Confidence;
import dev.millrace.dlp.DetectorFacts;
import dev.millrace.dlp.Findings;
import dev.millrace.dlp.word.WordDetector;
import dev.millrace.dlp.word.Words;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Organizations that say what they are: by a legal form, `Baker, Hughes and Sons GmbH`, or a noun, `University of
/// Jena`.
public final class Organizations implements WordDetector {

    private static final Confidence LEGAL = new Confidence(0.88);
    private static final Confidence UNCLEAR_FORM = new Confidence(0.7);
    private static final Confidence BY_NOUN = new Confidence(0.84);
    private static final int MOST_WORDS = 6;
    private static final int MOST_TOKENS = 12;
    private static final Set<String> LINKS =
            Set.of("of", "for", "de", "des", "du", "di", "der", "für", "van", "da", "do", "the");

    @Override
    public void detect(Words words, Findings findings) {
        var floor = 0;
        for (var i = 0; i < words.count(); i++) {
            if (words.isKnown(i)) {
                floor = Math.max(floor, examine(words, i, floor, findings));
            }
        }
    }

    @Override
    public List<DetectorFacts> facts() {
        return List.of(new DetectorFacts(
                ORGANIZATION,
                "global",
                "names with a legal form or a noun for an organization",
                "word lists, capitals",
                "own table"));
    }

    private static int examine(Words words, int i, int floor, Findings findings) {
        var legal = words.phraseEnd(i, LEGAL_FORM);
        if (legal > i && i > floor) {
            return report(words, startBefore(words, i, floor, true), legal, i, LEGAL, findings);
        }
        var unclear = words.phraseEnd(i, LEGAL_FORM_UNCLEAR);
        if (unclear > i && words.isCapital(i) && i > floor) {
            return report(words, startBefore(words, i, floor, false), unclear, i, UNCLEAR_FORM, findings);
        }
        var head = words.isCapital(i) && i >= floor ? headEnd(words, i) : i + 1;
        if (words.isCapital(i) && i >= floor && (head > i + 1 || words.is(i, ORGANIZATION_TAIL))) {
            var form = head > i + 1 ? i + 1 : i;
            return report(words, startBefore(words, i, floor, false), head, form, BY_NOUN, findings);
        }
        return floor;
    }

    private static int report(Words words, int start, int end, int form, Confidence confidence, Findings findings) {
        if (start >= form) {
            return 0;
        }
        var stop = words.isMark(end, '.') && words.touchesNext(end - 1) && end - form == 1 && words.length(form) <= 4
                ? end + 1
                : end;
        findings.add(ORGANIZATION, words.start(start), words.end(stop - 1), confidence);
        return stop;
    }

    /// `of Jena` after `University`.
    private static int headEnd(Words words, int i) {
        if (!words.is(i, ORGANIZATION_HEAD) || !isLink(words, i + 1)) {
            return i + 1;
        }
        var name = isLink(words, i + 2) ? i + 3 : i + 2;
        var end = name;
        while (end < name + 3 && words.isCapital(end) && !words.is(end, FUNCTION)) {
            end++;
        }
        return end > name ? end : i + 1;
    }

    private static boolean isLink(Words words, int i) {
        return words.isWord(i) && LINKS.contains(words.textOfUpTo(i, 3).toLowerCase(Locale.ROOT));
    }

    /// The name before a form: capitals, `&`, `and`; commas only where `and` follows, or right before a legal form.
    private static int startBefore(Words words, int form, int floor, boolean mayHaveComma) {
        var start = form;
        var at = mayHaveComma && words.isMark(form - 1, ',') ? form - 2 : form - 1;
        var listed = false;
        for (var named = 0; at >= Math.max(floor, form - MOST_TOKENS) && named < MOST_WORDS; at--) {
            if (isNameWord(words, at)) {
                start = at;
                named++;
            } else if (isAnd(words, at) && start == at + 1) {
                listed = true;
            } else if (!(isJoint(words, at) || listed && words.isMark(at, ',') && start == at + 1)) {
                break;
            }
        }
        return start;
    }

    private static boolean isNameWord(Words words, int at) {
        return (words.isCapital(at) || words.isNumber(at) && words.isCapital(at + 1))
                && !words.is(at, FUNCTION)
                && !words.is(at, HONORIFIC);
    }

    private static boolean isAnd(Words words, int at) {
        return words.isMark(at, '&')
                || words.isWord(at) && ("and".equals(words.textOfUpTo(at, 3)) || "und".equals(words.textOfUpTo(at, 3)));
    }

    private static boolean isJoint(Words words, int at) {
        return words.isMark(at, '-') && words.touchesNext(at) && words.touchesNext(at - 1)
                || words.isMark(at, '.') && words.touchesNext(at - 1) && words.length(at - 1) <= 2;
    }
}
