package dev.millrace.language.bedrock;

import dev.millrace.core.env.Environment;
import java.util.Optional;

/// A guardrail of Amazon Bedrock that watches what goes in and what comes out
/// ([guide](https://docs.aws.amazon.com/bedrock/latest/userguide/guardrails-use-converse-api.html)).
///
/// @param id its identifier or ARN
/// @param version a number, or `DRAFT`
public record Guardrail(String id, String version) {

    /// The one that `BEDROCK_GUARDRAIL_ID` and `BEDROCK_GUARDRAIL_VERSION` name, if any.
    public static Optional<Guardrail> from(Environment environment) {
        return environment
                .find("BEDROCK_GUARDRAIL_ID")
                .map(id -> new Guardrail(id, environment.require("BEDROCK_GUARDRAIL_VERSION")));
    }
}
