package dev.millrace.triage.desk.servicenow;

import dev.millrace.core.error.InvalidInput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// An encoded query: conditions with `^` between them, all of which must hold.
///
/// ServiceNow ignores a condition that it does not understand, and then finds everything. So a value that could end a
/// condition, or be run as a script, is refused.
final class Conditions {

    private static final String SCRIPT = "javascript:";

    private final List<String> conditions = new ArrayList<>();

    /// @param what the value is, for messages: `$.key`
    /// @throws InvalidInput if the value cannot be asked for
    Conditions is(String field, String what, String value) {
        conditions.add(field + "=" + checked(what, value));
        return this;
    }

    Conditions isNot(String field, String constant) {
        conditions.add(field + "!=" + constant);
        return this;
    }

    Conditions contains(String field, String what, String value) {
        conditions.add(field + "LIKE" + checked(what, value));
        return this;
    }

    /// Percent-encoded, as the value of `sysparm_query`.
    String encoded() {
        return URLEncoder.encode(String.join("^", conditions), StandardCharsets.UTF_8);
    }

    private static String checked(String what, String value) {
        var script = value.strip().toLowerCase(Locale.ROOT).startsWith(SCRIPT);
        if (value.isBlank()
                || script
                || value.indexOf('^') >= 0
                || value.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidInput(what, "must be printable, hold no ^, and not begin with javascript:");
        }
        return value;
    }
}
