package dev.millrace.local.servicedesk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/// ServiceNow's encoded queries: conditions joined by `^`, `^OR` for an alternative to the one before, `^^` for a `^`
/// in
/// a value. A condition that it does not understand is left out, as ServiceNow does it: then more is found, not less.
record EncodedQuery(List<List<Predicate<JsonNode>>> all) implements Predicate<JsonNode> {

    private static final String ESCAPED = "\u0000";

    static EncodedQuery of(String query) {
        var all = new ArrayList<List<Predicate<JsonNode>>>();
        for (var part : query.replace("^^", ESCAPED).split("\\^")) {
            var condition = part.replace(ESCAPED, "^");
            if (condition.startsWith("ORDERBY") || condition.isBlank()) {
                continue;
            }
            if (condition.startsWith("OR") && !all.isEmpty()) {
                all.getLast().add(condition(condition.substring(2)));
            } else {
                all.add(new ArrayList<>(List.of(condition(condition))));
            }
        }
        return new EncodedQuery(all);
    }

    @Override
    public boolean test(JsonNode row) {
        return all.stream().allMatch(any -> any.stream().anyMatch(condition -> condition.test(row)));
    }

    private static Predicate<JsonNode> condition(String condition) {
        var field = condition
                .chars()
                .takeWhile(c -> Character.isLowerCase(c) || Character.isDigit(c) || c == '_')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        var rest = condition.substring(field.length());
        if (rest.startsWith("!=")) {
            return row -> !value(row, field).equalsIgnoreCase(rest.substring(2));
        }
        if (rest.startsWith("=")) {
            return row -> value(row, field).equalsIgnoreCase(rest.substring(1));
        }
        if (rest.startsWith("LIKE")) {
            return row -> lower(value(row, field)).contains(lower(rest.substring(4)));
        }
        if (rest.startsWith("IN")) {
            return row -> Arrays.asList(rest.substring(2).split(",")).contains(value(row, field));
        }
        return _ -> true;
    }

    private static String value(JsonNode row, String field) {
        return Tree.text(row, field);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
