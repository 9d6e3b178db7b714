package dev.millrace.dlp.time;

import static dev.millrace.dlp.scan.Characters.endOfDigits;
import static dev.millrace.dlp.scan.Characters.isDigit;
import static dev.millrace.dlp.scan.Characters.isPlain;

import dev.millrace.dlp.FoldedText;

/// Reads times of day: `10:30`, `10:30:05.123Z`, `9 am`, `15h30`, `18:00 Uhr`, `T1030+02:00`.
final class TimeOfDay {

    private static final int LONGEST_FRACTION = 9;

    private TimeOfDay() {}

    /// Where a time ends that begins there; -1 if none does.
    static int endIfAt(FoldedText text, int start) {
        var hours = endOfDigits(text, start, start + 3);
        if (hours == start || hours - start > 2 || number(text, start, hours) > 24) {
            return -1;
        }
        var minutes = endOfPart(text, hours);
        if (minutes < 0) {
            var end = endOfHalf(text, hours);
            return end > hours ? end : -1;
        }
        var seconds = text.charAt(hours) == ':' ? endOfPart(text, minutes) : -1;
        var end = endOfHalf(text, seconds < 0 ? minutes : endOfFraction(text, seconds));
        end = endOfZone(text, end);
        return isPlain(text.charAt(end)) || (text.charAt(end) == ':' && isDigit(text.charAt(end + 1))) ? -1 : end;
    }

    /// Whether it says more than hours and minutes: seconds, or the half of the day.
    static boolean isUnmistakable(FoldedText text, int start, int end) {
        return end - start > 5;
    }

    private static int endOfPart(FoldedText text, int mark) {
        var c = text.charAt(mark);
        var end = endOfDigits(text, mark + 1, mark + 4);
        return (c == ':' || c == 'h') && end - mark == 3 && text.charAt(mark + 1) < '6' ? end : -1;
    }

    private static int endOfFraction(FoldedText text, int end) {
        var mark = text.charAt(end);
        return (mark == '.' || mark == ',') && isDigit(text.charAt(end + 1))
                ? endOfDigits(text, end + 1, end + 1 + LONGEST_FRACTION)
                : end;
    }

    /// `am`, `p.m.`, `Uhr`
    private static int endOfHalf(FoldedText text, int end) {
        var at = text.charAt(end) == ' ' ? end + 1 : end;
        var first = text.charAt(at) | 0x20;
        if (first == 'a' || first == 'p') {
            var dotted = text.charAt(at + 1) == '.';
            var m = dotted ? at + 2 : at + 1;
            if ((text.charAt(m) | 0x20) == 'm' && !isPlain(text.charAt(m + 1))) {
                return dotted && text.charAt(m + 1) == '.' ? m + 2 : m + 1;
            }
        }
        return text.slice(at, at + 3).equals("Uhr") && !isPlain(text.charAt(at + 3)) ? at + 3 : end;
    }

    private static int endOfZone(FoldedText text, int end) {
        var c = text.charAt(end);
        if (c == 'Z') {
            return end + 1;
        }
        if (c != '+' && c != '-') {
            return end;
        }
        var hours = endOfDigits(text, end + 1, end + 5);
        return switch (hours - end) {
            case 5 -> hours;
            case 3 -> text.charAt(hours) == ':' ? endOfDigits(text, hours + 1, hours + 3) : hours;
            default -> end;
        };
    }

    private static int number(FoldedText text, int start, int end) {
        return Integer.parseInt(text.slice(start, end));
    }
}
