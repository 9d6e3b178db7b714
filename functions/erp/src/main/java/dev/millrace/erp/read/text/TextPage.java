package dev.millrace.erp.read.text;

import java.util.List;

/// The words of a page.
///
/// @param number from 1
/// @param width in the unit of the boxes
/// @param height in the unit of the boxes
public record TextPage(int number, double width, double height, List<Word> words) {

    /// Keeps its own copy.
    public TextPage {
        words = List.copyOf(words);
    }
}
