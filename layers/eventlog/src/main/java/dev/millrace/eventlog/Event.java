package dev.millrace.eventlog;

/// Something that happened to an agent or a workflow.
///
/// @param id chosen by the one who appends, the same when the append is repeated
/// @param type what happened, in the past tense: `ToolUsed`
/// @param data JSON; masked text, ids, numbers or pointers only
public record Event(String id, String type, String data) {

    private static final int LONGEST = 100_000;

    public Event {
        if (id.isBlank() || type.isBlank()) {
            throw new IllegalArgumentException("an event has an id and a type");
        }
        if (data.length() > LONGEST) {
            throw new IllegalArgumentException("the data of an event has at most %d characters".formatted(LONGEST));
        }
    }
}
