package dev.millrace.local.statemachines.conformance;

import dev.millrace.local.statemachines.json.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Compares a history with a recorded one, value by value, except where the recording has blanked out a value.
final class Comparison {

    private static final Set<String> BLANKS = Set.of("timestamp", "date", "start-date", "stop-date", "snf_role_arn");
    private static final Pattern PLACEHOLDER = Pattern.compile("<[^<>]+>");

    private static final JsonMapper SORTED =
            JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();

    private Comparison() {}

    /// The first difference, if there is one.
    static Optional<String> difference(JsonNode recorded, List<ObjectNode> ours) {
        var expected = recorded.valueStream().toList();
        var actual = lostOrder(expected) ? withoutOrderInParallel(ours) : List.copyOf(ours);
        for (var index = 0; index < Math.min(expected.size(), actual.size()); index++) {
            var difference = event(expected.get(index), actual.get(index));
            if (difference.isPresent()) {
                return Optional.of("event " + (index + 1) + difference.get());
            }
        }
        return expected.size() == actual.size()
                ? Optional.empty()
                : Optional.of(expected.size() + " events recorded, " + actual.size() + " ours");
    }

    private static Optional<String> event(JsonNode expected, JsonNode actual) {
        return expected.propertyNames().size() == actual.propertyNames().size()
                ? object(expected, actual, "")
                : Optional.of(": fields " + expected.propertyNames() + " recorded, " + actual.propertyNames() + " ours"
                        + " (" + expected.path("type") + ", " + actual.path("type") + ")");
    }

    private static Optional<String> value(JsonNode expected, JsonNode actual, String at) {
        if (expected.isString() && blank(expected.stringValue())) {
            return Optional.empty();
        }
        if (expected.isObject() && actual.isString()) {
            return Json.tryParse(actual.stringValue())
                    .map(parsed -> value(expected, parsed, at))
                    .orElseGet(() -> differs(expected, actual, at));
        }
        if (expected.isObject() && actual.isObject()) {
            return expected.propertyNames().equals(actual.propertyNames())
                            || Set.copyOf(expected.propertyNames()).equals(Set.copyOf(actual.propertyNames()))
                    ? object(expected, actual, at)
                    : differs(expected, actual, at);
        }
        if (expected.isArray() && actual.isArray() && expected.size() == actual.size()) {
            return array(expected, actual, at);
        }
        return same(expected, actual) ? Optional.empty() : differs(expected, actual, at);
    }

    private static Optional<String> object(JsonNode expected, JsonNode actual, String at) {
        return expected.properties().stream()
                .map(field -> value(field.getValue(), actual.path(field.getKey()), at + "/" + field.getKey()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> array(JsonNode expected, JsonNode actual, String at) {
        for (var index = 0; index < expected.size(); index++) {
            var difference = value(expected.get(index), actual.get(index), at + "/" + index);
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private static boolean same(JsonNode expected, JsonNode actual) {
        if (expected.isNumber() && actual.isNumber()) {
            return expected.doubleValue() == actual.doubleValue();
        }
        if (!expected.isString() || !actual.isString()) {
            return expected.equals(actual);
        }
        var text = expected.stringValue();
        return text.equals(actual.stringValue())
                || sameJson(text, actual.stringValue())
                || (PLACEHOLDER.matcher(text).find()
                        && pattern(text).matcher(actual.stringValue()).matches());
    }

    /// Recordings keep the white space in which a payload was sent; it means nothing.
    private static boolean sameJson(String expected, String actual) {
        return Json.tryParse(expected)
                .filter(JsonNode::isContainer)
                .flatMap(value -> Json.tryParse(actual).filter(value::equals))
                .isPresent();
    }

    private static Pattern pattern(String text) {
        var parts = new ArrayList<String>();
        for (var part : PLACEHOLDER.split(text, -1)) {
            parts.add(Pattern.quote(part));
        }
        return Pattern.compile(String.join(".*", parts), Pattern.DOTALL);
    }

    private static boolean blank(String text) {
        return BLANKS.contains(text) || PLACEHOLDER.matcher(text).matches();
    }

    private static Optional<String> differs(JsonNode expected, JsonNode actual, String at) {
        return Optional.of(
                at + ": " + expected + " recorded, " + (actual.isMissingNode() ? "nothing" : actual) + " ours");
    }

    /// Some recordings of Parallel states were sorted, and their event ids zeroed, before they were stored.
    private static boolean lostOrder(List<JsonNode> expected) {
        return expected.stream().anyMatch(event -> event.path("id").isArray());
    }

    /// Does to our history what the recorder did to AWS's. It overwrites what follows a failed Parallel state too.
    private static List<JsonNode> withoutOrderInParallel(List<ObjectNode> ours) {
        var events = new ArrayList<JsonNode>(ours);
        var start = 0;
        var inside = false;
        List<JsonNode> list = List.of();
        for (var index = 0; index < events.size(); index++) {
            var type = events.get(index).path("type").asString("");
            if (Set.of("ParallelStateSucceeded", "ParallelStateExited", "ParallelStateFailed")
                    .contains(type)) {
                var sorted = list.stream()
                        .sorted(Comparator.comparing(Comparison::sortedText))
                        .toList();
                var replaced = events.subList(start, index);
                var shorter = replaced.size() - sorted.size();
                replaced.clear();
                events.addAll(start, sorted);
                index -= shorter;
                inside = false;
            } else if (type.equals("ParallelStateStarted")) {
                inside = true;
                list = new ArrayList<>();
                start = index + 1;
            } else if (inside) {
                var event = (ObjectNode) events.get(index);
                event.putArray("id").add(0);
                event.put("previousEventId", 0);
                list.add(event);
            }
        }
        return events;
    }

    /// The recorder sorted events by their JSON text with sorted keys.
    private static String sortedText(JsonNode event) {
        return SORTED.writeValueAsString(event);
    }
}
