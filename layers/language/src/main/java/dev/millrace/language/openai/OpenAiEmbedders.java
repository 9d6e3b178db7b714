package dev.millrace.language.openai;

import dev.millrace.core.env.Environment;
import dev.millrace.core.error.Defect;
import dev.millrace.language.attempt.Attempts;
import dev.millrace.language.attempt.Patience;
import dev.millrace.language.embed.RemoteEmbedder;
import dev.millrace.language.embed.Space;
import dev.millrace.models.Embedder;
import java.util.Map;
import java.util.Optional;

/// Embedders behind an API that is compatible with OpenAI's
/// [embeddings](https://platform.openai.com/docs/api-reference/embeddings/create).
public final class OpenAiEmbedders {

    /// [Embedding models](https://platform.openai.com/docs/guides/embeddings#embedding-models) of OpenAI.
    private static final Map<String, Integer> KNOWN = Map.of(
            "text-embedding-3-small", 1536,
            "text-embedding-3-large", 3072,
            "text-embedding-ada-002", 1536);

    private static final int TOKENS_OF_KNOWN = 8_192;
    private static final int TOKENS_OF_OTHERS = 512;
    private static final int CHARACTERS_PER_TOKEN = 4;
    private static final int MOST_TEXTS = 32;

    private OpenAiEmbedders() {}

    /// The embedder of that name at `OPENAI_BASE_URL`. Of a model that is not OpenAI's, `EMBEDDER_DIMENSIONS` must
    /// be declared. `EMBEDDER_TOKENS` says how long a text may be, `EMBEDDER_QUERY_PREFIX` what precedes a query.
    public static Embedder open(Environment environment, String model) {
        return open(environment, model, Server.from(environment), Attempts.with(Patience.from(environment)));
    }

    static Embedder open(Environment environment, String model, Server server, Attempts attempts) {
        var tokens =
                Space.declaredTokens(environment).orElse(KNOWN.containsKey(model) ? TOKENS_OF_KNOWN : TOKENS_OF_OTHERS);
        var dimensions = dimensions(environment, model);
        var space = new Space("openai", model, dimensions, tokens, MOST_TEXTS, tokens * CHARACTERS_PER_TOKEN);
        return new RemoteEmbedder(
                space,
                environment.find("EMBEDDER_QUERY_PREFIX").orElse(""),
                new OpenAiEmbeddings(server, model, shortened(model, dimensions), attempts));
    }

    private static int dimensions(Environment environment, String model) {
        return Space.declaredDimensions(environment)
                .or(() -> Optional.ofNullable(KNOWN.get(model)))
                .orElseThrow(() -> new Defect(
                        "How many dimensions the vectors of %s have is not known: declare EMBEDDER_DIMENSIONS"
                                .formatted(model)));
    }

    /// Asked for only where it differs from what the model gives by itself: others refuse the parameter.
    private static Optional<Integer> shortened(String model, int dimensions) {
        return KNOWN.containsKey(model) && KNOWN.get(model) != dimensions ? Optional.of(dimensions) : Optional.empty();
    }
}
