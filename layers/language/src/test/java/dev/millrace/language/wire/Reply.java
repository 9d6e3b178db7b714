package dev.millrace.language.wire;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// What a server answers, and how badly.
///
/// @param body all of it, or what comes before the fault
public record Reply(int status, Map<String, String> headers, String body, Fault fault) {

    /// What goes wrong on the way.
    public enum Fault {
        NONE,
        /// The connection is closed in the middle.
        CUT,
        /// Nothing comes, for longer than anybody waits.
        SILENCE,
        /// A byte comes now and then, for longer than anybody waits.
        TRICKLE
    }

    public static Reply json(int status, String body) {
        return new Reply(status, Map.of("Content-Type", "application/json"), body, Fault.NONE);
    }

    public Reply with(String header, String value) {
        var more = new HashMap<>(headers);
        more.put(header, value);
        return new Reply(status, more, body, fault);
    }

    public Reply with(Fault other) {
        return new Reply(status, headers, body, other);
    }

    /// Half of it, as if it were all.
    public Reply halved() {
        return new Reply(status, headers, body.substring(0, body.length() / 2), fault);
    }

    byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
