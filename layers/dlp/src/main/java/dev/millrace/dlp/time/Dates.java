package dev.millrace.dlp.time;

import static dev.millrace.dlp.scan.Characters.endOfDigits;
import static dev.millrace.dlp.scan.Characters.isDigit;
import static dev.millrace.dlp.scan.Characters.isPlain;

import dev.millrace.core.domain.Confidence;
import dev.millrace.dlp.DetectorFacts;
import dev.millrace.dlp.Findings;
import dev.millrace.dlp.FoldedText;
import dev.millrace.dlp.scan.CandidateDetector;
import dev.millrace.dlp.scan.ContextWords;
import java.util.List;

/// Dates, with the time of day that follows, as points in time or as somebody's birth.
final class Dates implements CandidateDetector {

    private static final Confidence OF_BIRTH = new Confidence(0.9);
    private static final ContextWords BIRTH = ContextWords.load("birth");
    private static final int LONGEST_NUMBER = 8;

    @Override
    public String anchors() {
        return "0123456789";
    }

    @Override
    public List<DetectorFacts> facts() {
        return List.of(
                new DetectorFacts(
                        TimeDetectors.DATE_TIME,
                        "global",
                        "dates in digits or with the month's name in 23 languages, with the time of day",
                        "calendar",
                        "ISO 8601-1; Unicode CLDR"),
                new DetectorFacts(
                        TimeDetectors.DATE_OF_BIRTH,
                        "global",
                        "dates after words like born, geboren, née le",
                        "calendar, words before",
                        "Unicode CLDR"));
    }

    @Override
    public int examine(FoldedText text, int anchor, Findings findings) {
        var end = endOfDigits(text, anchor, anchor + LONGEST_NUMBER + 1);
        if (end - anchor > LONGEST_NUMBER || !startsAlone(text, anchor)) {
            return endOfDigits(text, end, text.length());
        }
        var found = DateInDigits.at(text, anchor, end)
                .or(() -> DateInWords.around(
                        text, anchor, anchor + Math.min(4, endOfDigits(text, anchor, anchor + 5) - anchor)));
        found.ifPresent(date -> report(text, date, findings));
        return found.map(FoundDate::end).orElse(end);
    }

    private static void report(FoldedText text, FoundDate date, Findings findings) {
        var end = endWithTime(text, date.end());
        if (BIRTH.standBefore(text, date.start())) {
            findings.add(TimeDetectors.DATE_OF_BIRTH, date.start(), date.end(), OF_BIRTH);
        }
        findings.add(TimeDetectors.DATE_TIME, date.start(), end, date.confidence());
    }

    private static int endWithTime(FoldedText text, int end) {
        var at = end;
        if (text.charAt(at) == ',') {
            at++;
        }
        if (text.charAt(at) == 'T' || text.charAt(at) == ' ') {
            at++;
        }
        if (text.slice(at, at + 3).equals("at ")) {
            at += 3;
        }
        var time = at > end ? TimeOfDay.endIfAt(text, at) : -1;
        return time > 0 ? time : end;
    }

    private static boolean startsAlone(FoldedText text, int start) {
        var before = text.charAt(start - 1);
        var joined = (before == '.' || before == '/' || before == '-' || before == ',' || before == ':')
                && isDigit(text.charAt(start - 2));
        return !isPlain(before) && !joined && before != '+' && before != '$';
    }
}
