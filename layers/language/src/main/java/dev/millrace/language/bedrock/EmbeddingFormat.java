package dev.millrace.language.bedrock;

import dev.millrace.core.error.Defect;
import dev.millrace.language.embed.Purpose;
import dev.millrace.language.embed.Space;
import dev.millrace.language.json.Vectors;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// How a family of embedding models on Bedrock takes texts and gives vectors.
enum EmbeddingFormat {
    /// [Titan](https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-titan-embed-text.html) takes one
    /// text, of 8,192 tokens and 50,000 characters at most.
    TITAN_2("titan-embed-text-v2", Set.of(1024, 512, 256), 1024, 8_192, 1, 32_768) {
        @Override
        Map<String, Object> body(List<String> texts, Purpose purpose, int dimensions) {
            return Map.of("inputText", texts.getFirst(), "dimensions", dimensions, "normalize", true);
        }

        @Override
        List<float[]> vectors(JsonNode answer) {
            return List.of(Vectors.one(answer.path("embedding")));
        }
    },
    /// [Cohere Embed 4](https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-embed-v4.html) names the
    /// sides of a text anew.
    COHERE_4("cohere.embed-v4", Set.of(1536, 1024, 512, 256), 1536, 128_000, 96, 32_768) {
        @Override
        Map<String, Object> body(List<String> texts, Purpose purpose, int dimensions) {
            return Map.of(
                    "texts",
                    texts,
                    "input_type",
                    inputType(purpose),
                    "truncate",
                    "RIGHT",
                    "embedding_types",
                    List.of("float"),
                    "output_dimension",
                    dimensions);
        }

        @Override
        List<float[]> vectors(JsonNode answer) {
            return byType(answer);
        }
    },
    /// [Cohere Embed 3](https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-embed-v3.html) takes 96
    /// texts of 2,048 characters at most, of which 512 tokens count.
    COHERE_3("cohere.embed-", Set.of(1024), 1024, 512, 96, 2_048) {
        @Override
        Map<String, Object> body(List<String> texts, Purpose purpose, int dimensions) {
            return Map.of(
                    "texts",
                    texts,
                    "input_type",
                    inputType(purpose),
                    "truncate",
                    "END",
                    "embedding_types",
                    List.of("float"));
        }

        @Override
        List<float[]> vectors(JsonNode answer) {
            return byType(answer);
        }
    };

    private final String name;
    private final Set<Integer> dimensions;
    private final int usual;
    private final int maxTokens;
    private final int mostTexts;
    private final int mostCharacters;

    EmbeddingFormat(String name, Set<Integer> dimensions, int usual, int maxTokens, int mostTexts, int mostCharacters) {
        this.name = name;
        this.dimensions = dimensions;
        this.usual = usual;
        this.maxTokens = maxTokens;
        this.mostTexts = mostTexts;
        this.mostCharacters = mostCharacters;
    }

    /// That of a model or an inference profile.
    static EmbeddingFormat of(String id) {
        return Arrays.stream(values())
                .filter(format -> id.contains(format.name))
                .findFirst()
                .orElseThrow(() -> new Defect(
                        "EMBEDDER names bedrock:%s; known are amazon.titan-embed-text-v2:0 and cohere.embed-…"
                                .formatted(id)));
    }

    Space space(String id, Optional<Integer> declared) {
        var chosen = declared.orElse(usual);
        if (!dimensions.contains(chosen)) {
            throw new Defect("%s has no vectors of %d dimensions: EMBEDDER_DIMENSIONS may be one of %s"
                    .formatted(id, chosen, dimensions.stream().sorted().toList()));
        }
        return new Space("bedrock", id, chosen, maxTokens, mostTexts, mostCharacters);
    }

    abstract Map<String, Object> body(List<String> texts, Purpose purpose, int dimensions);

    abstract List<float[]> vectors(JsonNode answer);

    private static String inputType(Purpose purpose) {
        return switch (purpose) {
            case DOCUMENT -> "search_document";
            case QUERY -> "search_query";
        };
    }

    private static List<float[]> byType(JsonNode answer) {
        return Vectors.all(answer.path("embeddings").path("float"));
    }
}
