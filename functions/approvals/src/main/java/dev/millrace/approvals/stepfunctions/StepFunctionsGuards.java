package dev.millrace.approvals.stepfunctions;

import dev.millrace.approvals.action.GuardedAction;
import dev.millrace.approvals.action.Guards;
import dev.millrace.core.aws.AwsFailures;
import dev.millrace.core.json.Json;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;

/// Executions of one state machine, named after the action.
public record StepFunctionsGuards(SfnClient stepFunctions, String stateMachineArn) implements Guards {

    @Override
    public void start(GuardedAction action) {
        var input = new String(Json.write(action), StandardCharsets.UTF_8);
        try {
            stepFunctions.startExecution(start -> start.stateMachineArn(stateMachineArn)
                    .name(action.actionId())
                    .input(input));
        } catch (ExecutionAlreadyExistsException _) {
            // Started when the event came the first time.
        } catch (SdkException e) {
            throw AwsFailures.of("states:StartExecution on " + stateMachineArn, e);
        }
    }
}
