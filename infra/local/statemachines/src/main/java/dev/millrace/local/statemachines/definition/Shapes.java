package dev.millrace.local.statemachines.definition;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which fields each state type knows, and why the others that Step Functions has are refused.
final class Shapes {

    private static final Set<String> ALWAYS = Set.of("Type", "Comment", "QueryLanguage");

    private static final Map<String, Set<String>> FIELDS = Map.of(
            "Pass", Set.of("Next", "End", "Assign", "Output"),
            "Task",
                    Set.of(
                            "Next",
                            "End",
                            "Assign",
                            "Output",
                            "Resource",
                            "Arguments",
                            "TimeoutSeconds",
                            "HeartbeatSeconds",
                            "Retry",
                            "Catch"),
            "Choice", Set.of("Choices", "Default", "Assign", "Output"),
            "Wait", Set.of("Next", "End", "Assign", "Output", "Seconds", "Timestamp"),
            "Parallel", Set.of("Next", "End", "Assign", "Output", "Branches", "Arguments", "Retry", "Catch"),
            "Map",
                    Set.of(
                            "Next",
                            "End",
                            "Assign",
                            "Output",
                            "ItemProcessor",
                            "Iterator",
                            "Items",
                            "ItemSelector",
                            "MaxConcurrency",
                            "ToleratedFailureCount",
                            "ToleratedFailurePercentage",
                            "Retry",
                            "Catch"),
            "Succeed", Set.of("Output"),
            "Fail", Set.of("Error", "Cause"));

    private static final Set<String> JSON_PATH = Set.of(
            "InputPath",
            "OutputPath",
            "ResultPath",
            "Parameters",
            "Result",
            "ResultSelector",
            "ItemsPath",
            "SecondsPath",
            "TimestampPath",
            "TimeoutSecondsPath",
            "HeartbeatSecondsPath",
            "ErrorPath",
            "CausePath",
            "MaxConcurrencyPath",
            "ToleratedFailureCountPath",
            "ToleratedFailurePercentagePath");

    private static final Set<String> DISTRIBUTED = Set.of("ItemReader", "ItemBatcher", "ResultWriter", "Label");

    private Shapes() {}

    static boolean knows(String type) {
        return FIELDS.containsKey(type);
    }

    /// Why a state of this type cannot have this field; nothing if it can.
    static Optional<String> objection(String type, String field) {
        if (ALWAYS.contains(field) || FIELDS.getOrDefault(type, Set.of()).contains(field)) {
            return Optional.empty();
        }
        if (JSON_PATH.contains(field)) {
            return Optional.of(field + " belongs to the JSONPath query language; only JSONata runs here");
        }
        if (DISTRIBUTED.contains(field)) {
            return Optional.of(field + " belongs to Distributed Map; only inline Map runs here");
        }
        if (field.equals("Credentials")) {
            return Optional.of("Credentials assume an IAM role; there is no IAM here");
        }
        return Optional.of("a " + type + " state has no field " + field);
    }
}
