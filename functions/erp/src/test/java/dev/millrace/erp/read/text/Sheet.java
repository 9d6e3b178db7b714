package dev.millrace.erp.read.text;

import java.util.ArrayList;
import java.util.List;

/// A page as a typewriter would write it: each character ten wide, each line twenty high.
public final class Sheet {

    private static final double WIDTH = 10;
    private static final double HEIGHT = 20;
    private static final double LETTERS = 16;

    private Sheet() {}

    /// One page of these lines; two spaces or more end a cell.
    public static List<TextPage> of(String lines) {
        var words = new ArrayList<Word>();
        var rows = lines.stripTrailing().split("\n");
        var longest = 1;
        for (var row = 0; row < rows.length; row++) {
            var top = row * HEIGHT;
            var box = new Box(0, top, rows[row].length() * WIDTH, top + LETTERS);
            words.addAll(Word.ofLine(rows[row], box, 1));
            longest = Math.max(longest, rows[row].length());
        }
        return List.of(new TextPage(1, longest * WIDTH, rows.length * HEIGHT, words));
    }
}
