package dev.millrace.language.bedrock;

import dev.millrace.core.aws.AwsClients;
import dev.millrace.language.attempt.Patience;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;

/// The client of Amazon Bedrock.
final class BedrockClients {

    /// What else may be missing when a call is denied.
    static final String ACCESS = ", and see that the account has access to the model in this region";

    private BedrockClients() {}

    /// At AWS, or where `AWS_ENDPOINT_URL_BEDROCK_RUNTIME` says.
    static BedrockRuntimeClient of(AwsClients clients, Patience patience) {
        return clients.patient(BedrockRuntimeClient.builder(), "BEDROCK_RUNTIME", patience.oneTry());
    }
}
