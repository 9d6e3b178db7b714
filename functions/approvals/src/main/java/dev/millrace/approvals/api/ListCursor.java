package dev.millrace.approvals.api;

import dev.millrace.approvals.ListPlace;
import dev.millrace.core.error.InvalidInput;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/// A place in a list as callers carry it. Which tenant's list it is says the token and nothing else.
final class ListCursor {

    private static final int LONGEST = 400;
    private static final int LONGEST_ID = 200;

    private ListCursor() {}

    static String of(ListPlace place) {
        var text = place.requestedAt().toEpochMilli() + " " + place.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /// @throws InvalidInput if no answer held it
    static ListPlace parse(String cursor) {
        if (cursor.length() > LONGEST) {
            throw unknown();
        }
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            var space = text.indexOf(' ');
            var id = text.substring(space + 1);
            if (space < 0 || id.isEmpty() || id.length() > LONGEST_ID) {
                throw unknown();
            }
            return new ListPlace(Instant.ofEpochMilli(Long.parseLong(text, 0, space, 10)), id);
        } catch (IllegalArgumentException _) {
            throw unknown();
        }
    }

    private static InvalidInput unknown() {
        return new InvalidInput("$.cursor", "is none that a list was answered with; ask for the first page");
    }
}
