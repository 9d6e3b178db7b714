package dev.millrace.language.wire;

import dev.millrace.core.json.Json;
import dev.millrace.core.text.MaskedText;
import dev.millrace.models.HashingEmbedder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// Answers with vectors that count words, of length three, in the format of each provider.
public final class Embeddings {

    private static final float LENGTH = 3;
    private static final HashingEmbedder WORDS = new HashingEmbedder();

    private Embeddings() {}

    /// Titan: one text, as many dimensions as are asked for.
    public static Reply titan(Received request) {
        var text = request.body().path("inputText").asString();
        return json(Map.of(
                "embedding", vector(text, request.body().path("dimensions").asInt()), "inputTextTokenCount", 3));
    }

    /// Cohere: an array by type.
    public static Reply cohere(Received request) {
        var dimensions = request.body().path("output_dimension").asInt(1024);
        return json(Map.of(
                "id", "1",
                "response_type", "embeddings_by_type",
                "embeddings", Map.of("float", vectors(request.body().path("texts"), dimensions))));
    }

    /// OpenAI: objects with an index.
    public static Reply openAi(Received request, int dimensions) {
        var data = new ArrayList<Map<String, Object>>();
        for (var vector : vectors(request.body().path("input"), dimensions)) {
            data.add(Map.of("object", "embedding", "index", data.size(), "embedding", vector));
        }
        return json(Map.of(
                "object",
                "list",
                "data",
                data,
                "model",
                "test",
                "usage",
                Map.of("prompt_tokens", 3, "total_tokens", 3)));
    }

    /// TEI: an array of arrays.
    public static Reply tei(Received request, int dimensions) {
        return Reply.json(200, text(vectors(request.body().path("inputs"), dimensions)));
    }

    private static List<float[]> vectors(JsonNode texts, int dimensions) {
        return StreamSupport.stream(texts.spliterator(), false)
                .map(text -> vector(text.asString(), dimensions))
                .toList();
    }

    private static float[] vector(String text, int dimensions) {
        var words = WORDS.embedQuery(MaskedText.alreadyMasked(text));
        var vector = new float[dimensions];
        for (var i = 0; i < words.length; i++) {
            vector[i % dimensions] += LENGTH * words[i];
        }
        return vector;
    }

    private static Reply json(Map<String, Object> body) {
        return Reply.json(200, text(body));
    }

    private static String text(Object body) {
        return new String(Json.write(body), StandardCharsets.UTF_8);
    }
}
