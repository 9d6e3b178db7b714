package dev.millrace.language.sagemaker;

import dev.millrace.core.aws.AwsClients;
import dev.millrace.core.env.Environment;
import dev.millrace.core.error.Defect;
import dev.millrace.core.json.Json;
import dev.millrace.language.attempt.Attempts;
import dev.millrace.language.attempt.Patience;
import dev.millrace.language.attempt.TryAgain;
import dev.millrace.language.aws.ModelCalls;
import java.util.function.Function;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sagemakerruntime.SageMakerRuntimeClient;
import software.amazon.awssdk.services.sagemakerruntime.model.ModelErrorException;
import tools.jackson.databind.JsonNode;

/// An endpoint of Amazon SageMaker that speaks JSON, asked through
/// [InvokeEndpoint](https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_runtime_InvokeEndpoint.html).
final class SageMakerEndpoint {

    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;

    private final SageMakerRuntimeClient client;
    private final String name;
    private final ModelCalls calls;

    SageMakerEndpoint(SageMakerRuntimeClient client, String name, Attempts attempts) {
        this.client = client;
        this.name = name;
        calls = new ModelCalls(attempts, "sagemaker:InvokeEndpoint on " + name, "");
    }

    /// The endpoint of that name, at AWS or where `AWS_ENDPOINT_URL_SAGEMAKER_RUNTIME` says.
    static SageMakerEndpoint from(Environment environment, String name) {
        var patience = Patience.from(environment);
        var client = AwsClients.of(environment)
                .patient(SageMakerRuntimeClient.builder(), "SAGEMAKER_RUNTIME", patience.oneTry());
        return new SageMakerEndpoint(client, name, Attempts.with(patience));
    }

    String name() {
        return name;
    }

    /// What its container made of that body.
    ///
    /// @param read takes what is needed from the answer; it may throw whatever it likes where that is missing
    <T> T invoke(Object body, Function<JsonNode, T> read) {
        var payload = SdkBytes.fromByteArrayUnsafe(Json.write(body));
        return calls.send(limits -> reading(answer(payload, limits), read));
    }

    private byte[] answer(SdkBytes payload, AwsRequestOverrideConfiguration limits) {
        try {
            return client.invokeEndpoint(request -> request.endpointName(name)
                            .contentType("application/json")
                            .accept("application/json")
                            .body(payload)
                            .overrideConfiguration(limits))
                    .body()
                    .asByteArrayUnsafe();
        } catch (ModelErrorException failed) {
            throw failure(failed);
        }
    }

    /// The container's own status decides: SageMaker reports whatever goes wrong inside as 424.
    private RuntimeException failure(ModelErrorException failed) {
        var status = failed.originalStatusCode();
        if (status == null) {
            return failed;
        }
        return status == TOO_MANY || status >= SERVER_ERROR
                ? new TryAgain("its container answered with HTTP " + status)
                : new Defect(
                        "The container of endpoint %s refuses the request with HTTP %d: see its log, /aws/sagemaker/Endpoints/%s"
                                .formatted(name, status, name),
                        failed);
    }

    private static <T> T reading(byte[] answer, Function<JsonNode, T> read) {
        try {
            return read.apply(Json.parse(answer));
        } catch (RuntimeException unreadable) {
            throw new TryAgain("no readable answer: " + unreadable.getClass().getSimpleName());
        }
    }
}
