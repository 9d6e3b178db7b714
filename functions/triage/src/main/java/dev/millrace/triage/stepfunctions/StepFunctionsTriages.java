package dev.millrace.triage.stepfunctions;

import dev.millrace.core.aws.AwsFailures;
import dev.millrace.core.json.Json;
import dev.millrace.triage.intake.Triage;
import dev.millrace.triage.intake.Triages;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;

/// Executions of one state machine, named after the event.
public record StepFunctionsTriages(SfnClient stepFunctions, String stateMachineArn) implements Triages {

    @Override
    public void start(Triage triage) {
        var input = new String(Json.write(triage), StandardCharsets.UTF_8);
        try {
            stepFunctions.startExecution(start -> start.stateMachineArn(stateMachineArn)
                    .name(triage.eventId())
                    .input(input));
        } catch (ExecutionAlreadyExistsException _) {
            // Started when the event came the first time.
        } catch (SdkException e) {
            throw AwsFailures.of("states:StartExecution on " + stateMachineArn, e);
        }
    }
}
