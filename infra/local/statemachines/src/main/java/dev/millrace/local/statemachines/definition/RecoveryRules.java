package dev.millrace.local.statemachines.definition;

import java.util.List;
import tools.jackson.databind.JsonNode;

/// What must hold for Retry and Catch.
final class RecoveryRules {

    private static final String EVERYTHING = "States.ALL";

    private final String path;
    private final List<Problem> problems;

    RecoveryRules(String path, List<Problem> problems) {
        this.path = path;
        this.problems = problems;
    }

    void check(JsonNode state) {
        for (var field : List.of("Retry", "Catch")) {
            var list = state.path(field);
            for (var index = 0; index < list.size(); index++) {
                errors(list.get(index), path + "/" + field + "/" + index, index == list.size() - 1);
            }
        }
        var index = 0;
        for (var retrier : state.path("Retry")) {
            numbers(retrier, path + "/Retry/" + index++);
        }
    }

    private void errors(JsonNode entry, String at, boolean last) {
        var errors = entry.path("ErrorEquals");
        if (!errors.isArray() || errors.isEmpty() || !errors.valueStream().allMatch(JsonNode::isString)) {
            problems.add(new Problem(at + "/ErrorEquals", "must be a list of error names"));
            return;
        }
        var catchesAll =
                errors.valueStream().anyMatch(error -> error.stringValue().equals(EVERYTHING));
        if (catchesAll && (errors.size() > 1 || !last)) {
            problems.add(new Problem(at + "/ErrorEquals", EVERYTHING + " must stand alone, in the last entry"));
        }
    }

    private void numbers(JsonNode retrier, String at) {
        atLeast(retrier, at, "IntervalSeconds", 1);
        atLeast(retrier, at, "MaxAttempts", 0);
        atLeast(retrier, at, "BackoffRate", 1);
        atLeast(retrier, at, "MaxDelaySeconds", 1);
        var jitter = retrier.path("JitterStrategy").asString("NONE");
        if (!List.of("FULL", "NONE").contains(jitter)) {
            problems.add(new Problem(at + "/JitterStrategy", "must be FULL or NONE, not " + jitter));
        }
    }

    private void atLeast(JsonNode retrier, String at, String field, int least) {
        var value = retrier.path(field);
        if (!value.isMissingNode() && (!value.isNumber() || value.doubleValue() < least)) {
            problems.add(new Problem(at + "/" + field, "must be a number from " + least));
        }
    }
}
