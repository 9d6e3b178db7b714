package dev.millrace.local.statemachines;

/// The AWS account and region that the ARNs here pretend to live in.
public record Account(String region, String id) {

    public static final Account LOCAL = new Account("us-east-1", "000000000000");

    String machineArn(String machine) {
        return "arn:aws:states:" + region + ":" + id + ":stateMachine:" + machine;
    }

    String executionArn(String machine, String execution) {
        return "arn:aws:states:" + region + ":" + id + ":execution:" + machine + ":" + execution;
    }

    String roleArn() {
        return "arn:aws:iam::" + id + ":role/millrace-local";
    }
}
