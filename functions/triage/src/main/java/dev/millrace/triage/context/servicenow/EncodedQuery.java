package dev.millrace.triage.context.servicenow;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/// A query as ServiceNow's Table API takes it: conditions with `^` between them. A value that holds a `^` has it
/// doubled, and one that ServiceNow would run as a script is none.
final class EncodedQuery {

    private static final String SCRIPT = "javascript:";

    private EncodedQuery() {}

    /// Whether a value can be asked for.
    static boolean takes(String value) {
        return !value.isBlank()
                && !value.strip().toLowerCase(Locale.ROOT).startsWith(SCRIPT)
                && value.chars().noneMatch(Character::isISOControl);
    }

    /// Whatever has one of these names.
    static String named(Collection<String> names) {
        return names.stream().map(name -> "name=" + escaped(name)).collect(Collectors.joining("^OR"));
    }

    private static String escaped(String value) {
        return value.replace("^", "^^");
    }
}
