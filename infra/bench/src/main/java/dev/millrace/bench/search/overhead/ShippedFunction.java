package dev.millrace.bench.search.overhead;

import dev.millrace.core.LambdaEntry;
import dev.millrace.core.env.Environment;
import dev.millrace.core.function.Functions;
import dev.millrace.core.json.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.ServiceLoader;

/// `searchKnowledge` as Lambda runs it: the event of the HTTP API in, its answer out.
final class ShippedFunction {

    static final String TENANT = "acme";

    private final LambdaEntry entry;

    /// @param index where OpenSearch answers
    /// @param ledger where DynamoDB answers
    ShippedFunction(URI index, String ledger, String policies) {
        var variables = Map.of(
                "SPRING_CLOUD_FUNCTION_DEFINITION",
                "searchKnowledge",
                "SEARCH_ENDPOINT",
                index.toString(),
                "AWS_ENDPOINT_URL_DYNAMODB",
                ledger,
                "AWS_REGION",
                "us-east-1",
                "AWS_ACCESS_KEY_ID",
                "local",
                "AWS_SECRET_ACCESS_KEY",
                "local",
                "LEDGER_TABLE",
                "ledger",
                "POLICIES_DIR",
                policies,
                "TENANTS",
                TENANT);
        entry = new LambdaEntry(new Environment(variables), ServiceLoader.load(Functions.class));
    }

    /// The event of a request.
    static byte[] event(String requestId, String query) {
        var claims = Map.of("tenant", TENANT, "tier", "internal");
        var body = Json.write(Map.of("query", query, "asOf", "2026-06-01T00:00:00Z"));
        return Json.write(Map.of(
                "version",
                "2.0",
                "routeKey",
                "POST /search",
                "requestContext",
                Map.of("requestId", requestId, "authorizer", Map.of("jwt", Map.of("claims", claims))),
                "body",
                new String(body, StandardCharsets.UTF_8),
                "isBase64Encoded",
                false));
    }

    byte[] answer(String requestId, byte[] event) {
        var answer = new ByteArrayOutputStream();
        try {
            entry.handleRequest(new ByteArrayInputStream(event), answer, new Invocation(requestId));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return answer.toByteArray();
    }
}
