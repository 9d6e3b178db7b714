package dev.millrace.dlp.csv;

import dev.millrace.dlp.projection.FieldName;
import java.util.ArrayList;
import java.util.List;

/// The names of the columns: those of the first record, if all of it looks like names.
final class Header {

    private static final int LONGEST = 64;
    private static final int MOST_DIGITS = 3;

    private final List<String> names = new ArrayList<>();
    private boolean holdsNames = true;

    /// What stands before a cell of that column in the records below.
    String before(int column) {
        return holdsNames && column < names.size() ? names.get(column) : "";
    }

    /// Takes note of the next cell of the first record.
    void take(String cell) {
        var name = cell.strip();
        holdsNames &= isName(name);
        names.add(name.isEmpty() ? "" : FieldName.words(name) + ": ");
    }

    private static boolean isName(String cell) {
        var digits = cell.chars().filter(Character::isDigit).count();
        return cell.length() <= LONGEST
                && digits <= MOST_DIGITS
                && cell.indexOf('@') < 0
                && (cell.isEmpty() || cell.chars().anyMatch(Character::isLetter));
    }
}
