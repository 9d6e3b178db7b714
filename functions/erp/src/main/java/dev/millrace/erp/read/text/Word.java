package dev.millrace.erp.read.text;

import java.util.ArrayList;
import java.util.List;

/// A word on a page.
///
/// @param confidence of what read it, from 0 to 1; 1 for text that was never an image
public record Word(String text, Box box, double confidence) {

    /// The words of a line whose single places are unknown: each as wide as its share of the characters.
    public static List<Word> ofLine(String line, Box box, double confidence) {
        var words = new ArrayList<Word>();
        var width = box.width() / Math.max(1, line.length());
        var start = 0;
        for (var text : line.split(" ", -1)) {
            if (!text.isBlank()) {
                var left = box.left() + start * width;
                var place = new Box(left, box.top(), left + text.length() * width, box.bottom());
                words.add(new Word(text.strip(), place, confidence));
            }
            start += text.length() + 1;
        }
        return words;
    }
}
