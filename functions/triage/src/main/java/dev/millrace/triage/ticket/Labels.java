package dev.millrace.triage.ticket;

/// What people say a ticket is.
///
/// @param category what it is about, as this tenant names its categories
/// @param group who works on such tickets
public record Labels(String category, Level impact, Level urgency, String group) {

    private static final int LONGEST = 100;

    public Labels {
        require("category", category);
        require("group", group);
    }

    private static void require(String what, String label) {
        if (label.isBlank() || label.length() > LONGEST || label.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("%s must be 1 to %d printable characters".formatted(what, LONGEST));
        }
    }
}
