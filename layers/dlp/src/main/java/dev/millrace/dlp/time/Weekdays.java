package dev.millrace.dlp.time;

import static dev.millrace.dlp.time.TimeDetectors.DATE_TIME;

import dev.millrace.core.domain.Confidence;
import dev.millrace.dlp.DetectorFacts;
import dev.millrace.dlp.Findings;
import dev.millrace.dlp.FoldedText;
import dev.millrace.dlp.scan.CandidateDetector;
import dev.millrace.dlp.time.CalendarNames.WeekdayName;
import java.util.BitSet;
import java.util.List;

/// Weekdays, written out: `Tuesday`, `mercredi`. In languages that write them small, one with a capital is more likely
/// a name, like Domingo.
final class Weekdays implements CandidateDetector {

    private static final Confidence LIKELY = new Confidence(0.6);
    private static final Confidence RATHER_A_NAME = new Confidence(0.4);
    private static final int SHORTEST = 5;
    private static final int LONGEST = 16;
    private static final BitSet BEGINNINGS = beginnings();

    @Override
    public String anchors() {
        return "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    }

    @Override
    public boolean couldBegin(char anchor, char next) {
        return next == '\0' || Character.isLetter(next);
    }

    @Override
    public List<DetectorFacts> facts() {
        return List.of(new DetectorFacts(
                DATE_TIME, "global", "weekdays in the languages of Europe", "names and their case", "Unicode CLDR"));
    }

    @Override
    public int examine(FoldedText text, int anchor, Findings findings) {
        var likely = BEGINNINGS.get(key(text.charAt(anchor), text.charAt(anchor + 1), text.charAt(anchor + 2)));
        var end = anchor + 1;
        while (isWord(text.charAt(end))) {
            end++;
        }
        if (likely && end - anchor >= SHORTEST && end - anchor <= LONGEST && !isWord(text.charAt(anchor - 1))) {
            CalendarNames.weekday(text.slice(anchor, end))
                    .filter(WeekdayName::isFull)
                    .ifPresent(day -> report(text, anchor, day, findings));
        }
        return end;
    }

    private static void report(FoldedText text, int start, WeekdayName day, Findings findings) {
        var end = start;
        while (isWord(text.charAt(end))) {
            end++;
        }
        var name = Character.isUpperCase(text.charAt(start)) && !day.isCapitalized();
        findings.add(DATE_TIME, start, end, name ? RATHER_A_NAME : LIKELY);
    }

    private static boolean isWord(char c) {
        return Character.isLetter(c) || c == '_';
    }

    private static BitSet beginnings() {
        var beginnings = new BitSet();
        CalendarNames.weekdayNames().stream()
                .filter(name -> name.length() >= SHORTEST)
                .forEach(name -> beginnings.set(key(name.charAt(0), name.charAt(1), name.charAt(2))));
        return beginnings;
    }

    private static int key(char first, char second, char third) {
        return (first & 31) << 10 | (second & 31) << 5 | third & 31;
    }
}
