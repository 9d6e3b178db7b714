package dev.millrace.local.statemachines.execution;

/// Who an execution is.
///
/// @param seed makes its task tokens unguessable and its random numbers its own
public record Identity(String machineArn, String machineName, String name, String arn, String roleArn, long seed) {

    String region() {
        return machineArn.split(":", -1)[3];
    }
}
