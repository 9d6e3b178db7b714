package dev.millrace.erp.read.text;

import java.util.List;
import java.util.stream.Collectors;

/// Cells that stand side by side, from left to right.
///
/// @param page from 1
public record Row(int page, List<Cell> cells) {

    /// Keeps its own copy.
    public Row {
        cells = List.copyOf(cells);
    }

    /// Its words from left to right.
    public List<Word> words() {
        return cells.stream().flatMap(cell -> cell.words().stream()).toList();
    }

    /// Its words, one space between them.
    public String text() {
        return words().stream().map(Word::text).collect(Collectors.joining(" "));
    }

    /// What holds all its cells.
    public Box box() {
        return cells.stream().map(Cell::box).reduce(Box::with).orElseThrow();
    }
}
