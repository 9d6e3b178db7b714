package dev.millrace.approvals.action;

import dev.millrace.approvals.Subject.Change;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What an action changes, read off the action itself: nobody else can say so.
final class Differences {

    private static final int MOST_CHARACTERS = 64 * 1024;

    private final List<Change> found = new ArrayList<>();
    private int characters;

    private Differences() {}

    /// Every value of the action, beside the one it replaces or nothing.
    ///
    /// @throws InvalidInput if they fill more than 64 Ki characters, however short the action itself
    static List<Change> between(Map<String, Object> current, Map<String, Object> action) {
        var differences = new Differences();
        differences.compare("$", current, action);
        return List.copyOf(differences.found);
    }

    private void compare(String path, Object before, Object after) {
        if (after instanceof Map<?, ?> object && !object.isEmpty()) {
            var old = before instanceof Map<?, ?> known ? known : Map.of();
            object.forEach(
                    (name, value) -> compare(path + "." + name, old.containsKey(name) ? old.get(name) : "", value));
        } else {
            add(new Change(path, text(before), text(after)));
        }
    }

    private void add(Change change) {
        characters += change.path().length()
                + change.before().length()
                + change.after().length();
        if (characters > MOST_CHARACTERS) {
            throw new InvalidInput("$.detail.action", "must have fewer values, or shorter names");
        }
        found.add(change);
    }

    /// Canonical JSON begins with a bracket or a brace; a bare value is put into brackets for that while.
    private static String text(Object value) {
        if (value instanceof String text) {
            return text;
        }
        var listed = Json.canonical(List.of(value));
        return listed.substring(1, listed.length() - 1);
    }
}
