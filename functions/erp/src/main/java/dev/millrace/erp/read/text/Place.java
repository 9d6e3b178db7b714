package dev.millrace.erp.read.text;

import java.util.List;

/// Turns words of a row into evidence.
final class Place {

    private Place() {}

    /// A value whose source are these words.
    static <T> Found<T> of(T value, String source, double confidence, int page, List<Word> words) {
        var box = words.stream().map(Word::box).reduce(Box::with).orElseThrow();
        var read = words.stream().mapToDouble(Word::confidence).min().orElse(0);
        return new Found<>(value, source, confidence * read, page, box);
    }

    /// The words that hold a range of the row's text, which has one space between words.
    static List<Word> words(List<Word> row, int from, int to) {
        var start = 0;
        var first = 0;
        var end = 0;
        for (var i = 0; i < row.size(); i++) {
            var stop = start + row.get(i).text().length();
            first = stop <= from ? i + 1 : first;
            end = start < to ? i + 1 : end;
            start = stop + 1;
        }
        return row.subList(Math.min(first, row.size() - 1), Math.max(end, Math.min(first, row.size() - 1) + 1));
    }

    /// How many words of a row end before a place of its text.
    static int wordAt(List<Word> row, int at) {
        var start = 0;
        for (var i = 0; i < row.size(); i++) {
            start += row.get(i).text().length() + 1;
            if (start > at) {
                return i;
            }
        }
        return row.size();
    }
}
