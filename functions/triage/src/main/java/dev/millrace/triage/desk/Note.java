package dev.millrace.triage.desk;

/// Something to tell those who work on a ticket, made of masked text and words of ours.
///
/// @param id names the note for its ticket: 1 to 100 letters, digits and hyphens
/// @param text without the id
public record Note(String id, String text) {

    private static final int LONGEST_ID = 100;

    public Note {
        if (id.isEmpty() || id.length() > LONGEST_ID || !id.chars().allMatch(Note::isIdCharacter)) {
            throw new IllegalArgumentException("a note's id must be 1 to 100 letters, digits and hyphens");
        }
    }

    /// What stands in the note, so that it is found again.
    public String mark() {
        return "millrace-note-" + id;
    }

    /// The text with its mark.
    public String marked() {
        return text + "\n\n" + mark();
    }

    private static boolean isIdCharacter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    }
}
