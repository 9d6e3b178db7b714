package dev.millrace.language.bedrock;

import dev.millrace.core.json.Json;
import dev.millrace.language.attempt.Attempts;
import dev.millrace.language.attempt.TryAgain;
import dev.millrace.language.aws.ModelCalls;
import dev.millrace.language.embed.EmbeddingCalls;
import dev.millrace.language.embed.Purpose;
import dev.millrace.language.embed.TooLong;
import java.util.List;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelRequest;
import software.amazon.awssdk.services.bedrockruntime.model.ValidationException;

/// Vectors through [InvokeModel](https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_InvokeModel.html).
final class InvokedEmbeddings implements EmbeddingCalls {

    private final BedrockRuntimeClient client;
    private final String id;
    private final EmbeddingFormat format;
    private final int dimensions;
    private final ModelCalls calls;

    InvokedEmbeddings(
            BedrockRuntimeClient client, String id, EmbeddingFormat format, int dimensions, Attempts attempts) {
        this.client = client;
        this.id = id;
        this.format = format;
        this.dimensions = dimensions;
        calls = new ModelCalls(attempts, "bedrock:InvokeModel on " + id, BedrockClients.ACCESS);
    }

    @Override
    public List<float[]> vectors(List<String> texts, Purpose purpose) {
        var request = InvokeModelRequest.builder()
                .modelId(id)
                .contentType("application/json")
                .accept("application/json")
                .body(SdkBytes.fromByteArrayUnsafe(Json.write(format.body(texts, purpose, dimensions))))
                .build();
        return calls.send(limits -> {
            try {
                return read(client.invokeModel(request.toBuilder()
                                .overrideConfiguration(limits)
                                .build())
                        .body()
                        .asByteArrayUnsafe());
            } catch (ValidationException refused) {
                throw isAboutLength(refused) ? new TooLong(id + " takes less text at once") : refused;
            }
        });
    }

    private List<float[]> read(byte[] answer) {
        try {
            return format.vectors(Json.parse(answer));
        } catch (RuntimeException unreadable) {
            throw new TryAgain("no readable answer: " + unreadable.getClass().getSimpleName());
        }
    }

    /// Titan: `Too many input tokens. Max input tokens: 8192`, `expected maxLength: 50000`.
    private static boolean isAboutLength(ValidationException refused) {
        var message = String.valueOf(refused.getMessage());
        return message.contains("input tokens") || message.contains("maxLength");
    }
}
