package dev.millrace.local.ledger;

import dev.millrace.core.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Writes what was found, for people or for programs.
final class Lines {

    private Lines() {}

    /// One line of JSON.
    static void json(Object value) {
        System.out.println(new String(Json.write(value), StandardCharsets.UTF_8));
    }

    /// One line of text.
    static void text(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
