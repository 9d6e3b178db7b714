package dev.millrace.approvals.stepfunctions;

import dev.millrace.approvals.Approval;
import dev.millrace.approvals.Option;
import dev.millrace.approvals.Workflows;
import dev.millrace.core.aws.AwsFailures;
import dev.millrace.core.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.TaskDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.TaskTimedOutException;

/// Tasks of AWS Step Functions that wait on a token. Every outcome is a success of the task: the workflow branches on
/// what it says.
public record StepFunctionsWorkflows(SfnClient stepFunctions) implements Workflows {

    /// What the task returns.
    ///
    /// @param outcome `approved`, `rejected` or `expired`
    /// @param payloadHash of what was decided on, for the workflow to compare with what it is about to do
    /// @param option the id of the option that was approved; absent if there were none
    private record Outcome(String approvalId, String outcome, String payloadHash, Optional<String> option) {}

    @Override
    public boolean answer(String token, Approval approval) {
        var outcome = new Outcome(
                approval.id(),
                approval.state().name().toLowerCase(Locale.ROOT),
                approval.payloadHash(),
                approval.chosen().map(Option::id));
        var output = new String(Json.write(outcome), StandardCharsets.UTF_8);
        try {
            stepFunctions.sendTaskSuccess(success -> success.taskToken(token).output(output));
            return true;
        } catch (TaskTimedOutException | TaskDoesNotExistException _) {
            return false;
        } catch (SdkException e) {
            throw AwsFailures.of("states:SendTaskSuccess for approval " + approval.id(), e);
        }
    }

    /// A heartbeat is the one question about a token that changes nothing: the task has no heartbeat to miss.
    @Override
    public boolean waits(String token) {
        try {
            stepFunctions.sendTaskHeartbeat(heartbeat -> heartbeat.taskToken(token));
            return true;
        } catch (TaskTimedOutException | TaskDoesNotExistException _) {
            return false;
        } catch (SdkException e) {
            throw AwsFailures.of("states:SendTaskHeartbeat", e);
        }
    }
}
