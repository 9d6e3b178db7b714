package dev.millrace.local.statemachines;

/// The errors of the service, in AWS's names and words.
final class Refusals {

    private Refusals() {}

    static ServiceError noMachine(String arn) {
        return new ServiceError("StateMachineDoesNotExist", "State Machine Does Not Exist: '" + arn + "'");
    }

    static ServiceError noExecution(String arn) {
        return new ServiceError("ExecutionDoesNotExist", "Execution Does Not Exist: '" + arn + "'");
    }

    static ServiceError nameTaken(String arn) {
        return new ServiceError("ExecutionAlreadyExists", "Execution Already Exists: '" + arn + "'");
    }

    static ServiceError invalidToken(String token) {
        return new ServiceError("InvalidToken", "Invalid Token: '" + token + "'");
    }

    static ServiceError taskGone() {
        return new ServiceError("TaskTimedOut", "Task Timed Out: 'Provided task does not exist anymore'");
    }
}
