package dev.millrace.local.statemachines.execution;

import tools.jackson.databind.JsonNode;

/// The end of the outermost branch is the end of the execution.
record Root(Execution execution) implements Branch.Owner {

    @Override
    public void succeeded(Branch branch, JsonNode output) {
        execution.succeed(output, branch.last);
    }

    @Override
    public void failed(Branch branch, Failure failure) {
        execution.fail(failure, branch.last);
    }
}
