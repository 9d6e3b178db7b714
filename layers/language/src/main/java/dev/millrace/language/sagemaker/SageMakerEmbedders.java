package dev.millrace.language.sagemaker;

import dev.millrace.core.env.Environment;
import dev.millrace.core.error.Defect;
import dev.millrace.language.embed.RemoteEmbedder;
import dev.millrace.language.embed.Space;
import dev.millrace.language.json.Vectors;
import dev.millrace.models.Embedder;
import java.util.List;

/// Embedders on endpoints of Amazon SageMaker whose container is Hugging Face
/// [TEI](https://aws.github.io/deep-learning-containers/tei/deployment/sagemaker/):
/// `{"inputs": ["…", "…"], "truncate": true}` is answered with `[[0.1, …], [0.2, …]]`.
public final class SageMakerEmbedders {

    private static final int USUAL_TOKENS = 512;
    private static final int CHARACTERS_PER_TOKEN = 4;

    /// What TEI takes unless told otherwise
    /// ([`--max-client-batch-size`](https://huggingface.co/docs/text-embeddings-inference/cli_arguments)).
    private static final int MOST_TEXTS = 32;

    private SageMakerEmbedders() {}

    /// The embedder on that endpoint, whose `EMBEDDER_DIMENSIONS` must be declared. `EMBEDDER_TOKENS` says how long
    /// a text may be, and `EMBEDDER_QUERY_PREFIX` what precedes a query.
    public static Embedder open(Environment environment, String endpoint) {
        return open(SageMakerEndpoint.from(environment, endpoint), environment);
    }

    static Embedder open(SageMakerEndpoint endpoint, Environment environment) {
        var dimensions = Space.declaredDimensions(environment)
                .orElseThrow(() -> new Defect(
                        "Endpoint %s does not say how many dimensions its vectors have: declare EMBEDDER_DIMENSIONS"
                                .formatted(endpoint.name())));
        var tokens = Space.declaredTokens(environment).orElse(USUAL_TOKENS);
        var space =
                new Space("sagemaker", endpoint.name(), dimensions, tokens, MOST_TEXTS, tokens * CHARACTERS_PER_TOKEN);
        return new RemoteEmbedder(
                space,
                environment.find("EMBEDDER_QUERY_PREFIX").orElse(""),
                (texts, _) -> endpoint.invoke(new Texts(texts, true), Vectors::all));
    }

    private record Texts(List<String> inputs, boolean truncate) {}
}
