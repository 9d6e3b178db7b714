package dev.millrace.local.statemachines;

import java.util.regex.Pattern;

/// Names as AWS allows them, and the names inside ARNs.
final class Names {

    private static final Pattern MACHINE = Pattern.compile("[A-Za-z0-9_-]{1,80}");
    private static final Pattern EXECUTION = Pattern.compile("[^\\s<>{}\\[\\]?*\"#%\\\\^|~`$&,;:/\\p{Cntrl}]{1,80}");
    private static final int MACHINE_PART = 6;
    private static final int EXECUTION_PART = 7;
    private static final int PARTS = 8;

    private Names() {}

    static String machine(String name) {
        if (!MACHINE.matcher(name).matches()) {
            throw new ServiceError("InvalidName", "Invalid Name: '" + name + "'");
        }
        return name;
    }

    static String execution(String name) {
        if (!EXECUTION.matcher(name).matches()) {
            throw new ServiceError("InvalidName", "Invalid Name: '" + name + "'");
        }
        return name;
    }

    static String machineIn(String executionArn) {
        return part(executionArn, MACHINE_PART);
    }

    static String executionIn(String executionArn) {
        return part(executionArn, EXECUTION_PART);
    }

    private static String part(String executionArn, int part) {
        var parts = executionArn.split(":", -1);
        if (parts.length != PARTS || !parts[5].equals("execution")) {
            throw new ServiceError("InvalidArn", "Invalid Arn: '" + executionArn + "'");
        }
        return parts[part];
    }
}
