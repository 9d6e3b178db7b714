package dev.millrace.console.execution.stepfunctions;

/// The names in the ARNs of state machines and executions
/// ([AWS](https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsstepfunctions.html)).
final class Names {

    private static final String MACHINE = ":stateMachine:";

    private Names() {}

    /// The name of a state machine.
    static String last(String arn) {
        return arn.substring(arn.lastIndexOf(':') + 1);
    }

    /// The ARN of an execution.
    static String execution(String machineArn, String name) {
        return machineArn.replace(MACHINE, ":execution:") + ":" + name;
    }
}
