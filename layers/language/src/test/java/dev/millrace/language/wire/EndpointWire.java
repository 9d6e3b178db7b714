package dev.millrace.language.wire;

import java.util.Map;

/// The format of a chat container behind Amazon SageMaker's
/// [InvokeEndpoint](https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_runtime_InvokeEndpoint.html), whose
/// errors are AWS's.
public final class EndpointWire extends ChatWire {

    @Override
    public Reply failed(int status, String words) {
        return AwsErrors.of(status, AwsErrors.type(status), Map.of("Message", words));
    }

    /// What the container itself refuses, SageMaker reports as 424.
    public Reply failedInside(int status, String words) {
        return AwsErrors.of(
                424,
                "ModelError",
                Map.of(
                        "Message",
                        "Received error from primary with message \"" + words + "\"",
                        "OriginalMessage",
                        words,
                        "OriginalStatusCode",
                        status,
                        "LogStreamArn",
                        "arn:aws:logs:eu-central-1:111122223333:log-group:/aws/sagemaker/Endpoints/chat"));
    }
}
