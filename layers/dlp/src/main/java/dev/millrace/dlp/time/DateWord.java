package dev.millrace.dlp.time;

import static dev.millrace.dlp.scan.Characters.isDigit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Digits or letters in a row.
///
/// @param month the month that the letters name
record DateWord(int start, int end, boolean isNumber, Optional<CalendarNames.MonthName> month) {

    private static final Set<String> ORDINAL_ENDINGS = Set.of("st", "nd", "rd", "th", "er");

    /// The first words of a text.
    static List<DateWord> in(String text, int most) {
        var words = new ArrayList<DateWord>();
        for (var i = 0; i < text.length() && words.size() < most; ) {
            var number = isDigit(text.charAt(i));
            var end = i;
            while (end < text.length() && (number ? isDigit(text.charAt(end)) : Character.isLetter(text.charAt(end)))) {
                end++;
            }
            if (end > i) {
                var month = number
                        ? Optional.<CalendarNames.MonthName>empty()
                        : CalendarNames.month(text.substring(i, end));
                words.add(new DateWord(i, end, number, month));
            }
            i = Math.max(end, i + 1);
        }
        return words;
    }

    int length() {
        return end - start;
    }

    String in(String text) {
        return text.substring(start, end);
    }

    boolean isOrdinalEnding(String text) {
        return ORDINAL_ENDINGS.contains(in(text));
    }
}
