package dev.millrace.search;

import dev.millrace.core.FakeContext;
import dev.millrace.core.LambdaEntry;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.env.Environment;
import dev.millrace.core.json.Json;
import dev.millrace.core.text.MaskedText;
import dev.millrace.models.onnx.OnnxEmbedder;
import dev.millrace.search.opensearch.LocalNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// A function of this module as it is deployed: its entry, its schema, its model, its index and its ledger, all real.
final class DeployedSearch {

    static final Path POLICIES = Path.of("../../layers/policies");

    private final LambdaEntry entry;

    private DeployedSearch(LambdaEntry entry) {
        this.entry = entry;
    }

    /// @param settings variables that this deployment declares besides those that it must
    static DeployedSearch of(
            String function, LocalNode node, LocalLedger ledger, TenantId tenant, Map<String, String> settings) {
        var variables = new HashMap<>(ledger.variables());
        variables.put("SPRING_CLOUD_FUNCTION_DEFINITION", function);
        variables.put("SEARCH_ENDPOINT", node.address().toString());
        variables.put("TENANTS", "globex, " + tenant);
        variables.put("POLICIES_DIR", POLICIES.toString());
        variables.putAll(settings);
        return new DeployedSearch(new LambdaEntry(new Environment(variables), List.of(new SearchWiring())));
    }

    /// A public document of one chunk, as its model reads it.
    static StoredChunk document(OnnxEmbedder model, TenantId tenant, String id, String text) {
        var vector =
                model.embedDocuments(List.of(MaskedText.alreadyMasked(text))).getFirst();
        return StoredChunk.of(tenant, id, text).embedded(model.version(), vector);
    }

    /// What comes of a call, as API Gateway gets it.
    Response post(String body, Map<String, String> claims) throws IOException {
        var event = Map.of(
                "version",
                "2.0",
                "routeKey",
                "POST /",
                "requestContext",
                Map.of("requestId", "request-1", "authorizer", Map.of("jwt", Map.of("claims", claims))),
                "body",
                body,
                "isBase64Encoded",
                false);
        var answer = new ByteArrayOutputStream();
        entry.handleRequest(new ByteArrayInputStream(Json.write(event)), answer, new FakeContext("request-1"));
        var response = Json.parse(answer.toByteArray());
        return new Response(
                response.path("statusCode").asInt(), response.path("body").asString());
    }

    record Response(int status, String body) {

        JsonNode json() {
            return Json.parse(body.getBytes(StandardCharsets.UTF_8));
        }

        List<String> documents() {
            return json().path("results")
                    .valueStream()
                    .map(result -> result.path("documentId").asString())
                    .toList();
        }
    }
}
