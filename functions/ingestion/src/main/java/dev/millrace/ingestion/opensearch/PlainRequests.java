package dev.millrace.ingestion.opensearch;

import dev.millrace.core.json.Json;
import java.io.IOException;
import java.util.Map;
import org.opensearch.client.opensearch.generic.Body;
import org.opensearch.client.opensearch.generic.OpenSearchGenericClient;
import org.opensearch.client.opensearch.generic.Requests;
import org.opensearch.client.transport.OpenSearchTransport;
import tools.jackson.databind.JsonNode;

/// Requests that are JSON texts of ours rather than objects of the client.
final class PlainRequests {

    private static final int OK = 200;

    private final OpenSearchGenericClient client;

    PlainRequests(OpenSearchTransport transport) {
        client = new OpenSearchGenericClient(transport);
    }

    /// What came back, whatever the status.
    record Answer(int status, JsonNode body) {

        /// The body of an answer that must be a good one.
        ///
        /// @param purpose of the request, for whoever reads of its failure
        JsonNode require(String purpose) {
            if (status != OK) {
                throw Failures.answered(status, purpose, new IOException("HTTP " + status));
            }
            return body;
        }

        boolean isOf(String errorType) {
            return body.at("/error/type").asString("").equals(errorType);
        }
    }

    Answer send(String method, String path, String json) {
        return Failures.calling(() -> {
            var request = Requests.builder().method(method).endpoint(path).query(Map.of());
            try (var response = client.execute(
                    json.isEmpty() ? request.build() : request.json(json).build())) {
                var body = response.getBody().map(Body::bodyAsBytes).orElse(new byte[0]);
                return new Answer(response.getStatus(), Json.parse(body.length == 0 ? new byte[] {'{', '}'} : body));
            }
        });
    }
}
