package dev.millrace.local.events;

import software.amazon.event.ruler.Machine;
import software.amazon.event.ruler.MachineComplexityEvaluator;

/// What EventBridge refuses although its matcher would take it: wildcards that may match in too many ways at once.
///
/// The limit is not published; this one agrees with the recorded cases.
final class WildcardLimit {

    private static final int MOST_PREFIXES_AT_ONCE = 10;

    private WildcardLimit() {}

    static void check(Machine machine) {
        var evaluator = new MachineComplexityEvaluator(MOST_PREFIXES_AT_ONCE + 1);
        if (machine.evaluateComplexity(evaluator) > MOST_PREFIXES_AT_ONCE) {
            throw new InvalidEventPatternException("Rule is too complex - try using fewer wildcard characters or fewer"
                    + " repeating character sequences after a wildcard character");
        }
    }
}
