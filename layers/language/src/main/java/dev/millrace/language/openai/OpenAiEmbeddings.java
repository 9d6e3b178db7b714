package dev.millrace.language.openai;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel;
import dev.millrace.core.error.PolicyDenied;
import dev.millrace.language.attempt.Attempts;
import dev.millrace.language.embed.EmbeddingCalls;
import dev.millrace.language.embed.Purpose;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Vectors through `POST /embeddings`.
final class OpenAiEmbeddings implements EmbeddingCalls {

    private final Server server;
    private final String model;
    private final Optional<Integer> dimensions;
    private final Attempts attempts;

    /// @param dimensions what is asked for, if not what the model gives by itself
    OpenAiEmbeddings(Server server, String model, Optional<Integer> dimensions, Attempts attempts) {
        this.server = server;
        this.model = model;
        this.dimensions = dimensions;
        this.attempts = attempts;
    }

    @Override
    public List<float[]> vectors(List<String> texts, Purpose purpose) {
        try {
            return attempts.of("Asking " + model, limit -> Completions.readable(() -> ask(texts, limit)));
        } catch (PolicyDenied denied) {
            throw server.refused(denied);
        }
    }

    private List<float[]> ask(List<String> texts, Duration limit) {
        var asked = OpenAiEmbeddingModel.builder()
                .httpClientBuilder(server.exchange(limit))
                .baseUrl(server.base().toString())
                .modelName(model)
                .encodingFormat("float")
                .maxSegmentsPerBatch(texts.size())
                .maxRetries(0);
        server.secret().ifPresent(asked::apiKey);
        dimensions.ifPresent(asked::dimensions);
        return asked.build().embedAll(texts.stream().map(TextSegment::from).toList()).content().stream()
                .map(Embedding::vector)
                .toList();
    }
}
