package dev.millrace.local.template;

import dev.millrace.local.template.model.Target;
import dev.millrace.local.template.model.Target.Input;
import dev.millrace.local.template.model.Target.RetryPolicy;
import java.time.Duration;
import java.util.Optional;

/// Reads where a rule or schedule sends, and what.
final class TargetReader {

    private TargetReader() {}

    static Target ofRule(Properties target) {
        target.withoutLocalEffect("RoleArn");
        return of(target.requiredText("Id"), target.requiredText("Arn"), target);
    }

    static Target of(String id, String arn, Properties properties) {
        return new Target(
                id, arn, input(properties), retryPolicy(properties), deadLetter(properties), messageGroup(properties));
    }

    private static Input input(Properties properties) {
        var constant = properties.text("Input").<Input>map(Input.Constant::new);
        var part = properties.text("InputPath").<Input>map(Input.Part::new);
        var template = properties
                .object("InputTransformer")
                .<Input>map(transformer -> new Input.Template(
                        transformer.textMap("InputPathsMap"), transformer.requiredText("InputTemplate")));
        if ((constant.isPresent() ? 1 : 0) + (part.isPresent() ? 1 : 0) + (template.isPresent() ? 1 : 0) > 1) {
            properties.problem("Input, InputPath and InputTransformer exclude each other.");
        }
        return constant.or(() -> part).or(() -> template).orElseGet(Input.WholeEvent::new);
    }

    private static RetryPolicy retryPolicy(Properties properties) {
        return properties
                .object("RetryPolicy")
                .map(policy -> new RetryPolicy(
                        policy.number("MaximumRetryAttempts", 185, 0, 185),
                        Duration.ofSeconds(policy.number("MaximumEventAgeInSeconds", 86_400, 60, 86_400))))
                .orElse(RetryPolicy.DEFAULT);
    }

    private static Optional<String> deadLetter(Properties properties) {
        return properties.object("DeadLetterConfig").map(config -> config.requiredText("Arn"));
    }

    private static Optional<String> messageGroup(Properties properties) {
        return properties.object("SqsParameters").map(parameters -> parameters.requiredText("MessageGroupId"));
    }
}
