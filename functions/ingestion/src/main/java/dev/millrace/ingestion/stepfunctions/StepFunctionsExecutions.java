package dev.millrace.ingestion.stepfunctions;

import dev.millrace.core.aws.AwsFailures;
import dev.millrace.core.json.Json;
import dev.millrace.ingestion.submit.Executions;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;

/// Executions of one state machine, named after the batch.
public record StepFunctionsExecutions(SfnClient stepFunctions, String stateMachineArn) implements Executions {

    @Override
    public void start(Ingestion ingestion) {
        var input = new String(Json.write(ingestion), StandardCharsets.UTF_8);
        try {
            stepFunctions.startExecution(start -> start.stateMachineArn(stateMachineArn)
                    .name(ingestion.batchId())
                    .input(input));
        } catch (ExecutionAlreadyExistsException _) {
            // Started when the messages came the first time.
        } catch (SdkException e) {
            throw AwsFailures.of("states:StartExecution on " + stateMachineArn, e);
        }
    }
}
