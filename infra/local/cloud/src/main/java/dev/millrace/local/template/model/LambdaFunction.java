package dev.millrace.local.template.model;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// An `AWS::Serverless::Function`.
///
/// @param code the folder that `CodeUri` names
public record LambdaFunction(
        String logicalId,
        String name,
        String arn,
        Path code,
        String handler,
        String runtime,
        int memoryMegabytes,
        Duration timeout,
        Map<String, String> environment,
        List<String> layerArns,
        OptionalInt reservedConcurrency,
        boolean traced,
        AsyncInvocation async) {

    boolean isNamedBy(String otherArn) {
        return otherArn.equals(arn) || otherArn.startsWith(arn + ":");
    }
}
