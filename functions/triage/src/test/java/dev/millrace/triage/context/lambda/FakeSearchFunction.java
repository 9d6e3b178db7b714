package dev.millrace.triage.context.lambda;

import dev.millrace.core.json.Json;
import dev.millrace.core.schema.Schema;
import dev.millrace.triage.context.Article;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvokeRequest;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import tools.jackson.databind.JsonNode;

/// The function `retrieveKnowledge` as Lambda's client shows it: it takes what its schema allows, and answers as it
/// was agreed.
final class FakeSearchFunction implements LambdaClient {

    private static final Schema REQUEST = Schema.of(Map.of(
            "type",
            "object",
            "additionalProperties",
            false,
            "required",
            List.of("tenant", "query"),
            "properties",
            Map.of(
                    "tenant", Map.of("type", "string", "pattern", "^[a-z0-9-]+$"),
                    "query", Map.of("type", "string", "maxLength", 2_000, "pattern", "\\S"),
                    "limit", Map.of("type", "integer", "minimum", 1, "maximum", 20))));

    private final Map<String, List<Article>> articles = new HashMap<>();
    private boolean away;
    private String error = "";
    private String answer = "";

    void put(String tenant, Article article) {
        articles.computeIfAbsent(tenant, _ -> new ArrayList<>()).add(article);
    }

    void goAway() {
        away = true;
    }

    void failingWith(String functionError) {
        error = functionError;
    }

    void answering(String anything) {
        answer = anything;
    }

    @Override
    public InvokeResponse invoke(InvokeRequest request) {
        if (away) {
            throw SdkClientException.create("the fake service is away, as it was told to be");
        }
        if (!error.isEmpty()) {
            return InvokeResponse.builder()
                    .functionError(error)
                    .payload(SdkBytes.fromUtf8String("{\"errorMessage\": \"withheld\"}"))
                    .build();
        }
        var asked = Json.parse(request.payload().asByteArray());
        REQUEST.require(asked);
        var bytes = answer.isEmpty() ? found(asked) : SdkBytes.fromUtf8String(answer);
        return InvokeResponse.builder().statusCode(200).payload(bytes).build();
    }

    private SdkBytes found(JsonNode asked) {
        var documents = articles.getOrDefault(asked.path("tenant").asString(), List.of()).stream()
                .map(article -> Map.<String, Object>of(
                        "documentId", article.documentId(),
                        "title", article.title().value(),
                        "text", article.excerpt().value(),
                        "score", article.score(),
                        "tier", "internal",
                        "validFrom", "2026-01-01T00:00:00Z"))
                .toList();
        return SdkBytes.fromByteArray(
                Json.write(Map.of("documents", documents, "degraded", List.of(), "decisionId", "retrieval-1")));
    }

    @Override
    public String serviceName() {
        return "lambda";
    }

    @Override
    public void close() {}
}
