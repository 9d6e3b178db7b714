package dev.millrace.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.FakeContext;
import dev.millrace.core.LambdaEntry;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.env.Environment;
import dev.millrace.core.json.Json;
import dev.millrace.core.ledger.dynamodb.DynamoDbLedgerStore;
import dev.millrace.core.text.MaskedText;
import dev.millrace.models.onnx.OnnxEmbedder;
import dev.millrace.models.onnx.OnnxModel;
import dev.millrace.search.ledger.RetrievalReplayer;
import dev.millrace.search.opensearch.LocalNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The function as it is deployed: its entry, its schema, its model and its index, all real.
class SearchOverHttpTest {

    private static final TenantId TENANT = new TenantId("http-" + UUID.randomUUID());
    private static final Map<String, String> READER = Map.of("tenant", TENANT.value(), "tier", "internal");
    private static final Path POLICIES = Path.of("../../layers/policies");
    private static LocalLedger ledger;
    private static LambdaEntry function;

    @BeforeAll
    static void start() throws Exception {
        var node = LocalNode.running();
        try (var model = OnnxEmbedder.load(OnnxModel.BGE_SMALL_EN, 1)) {
            node.index(List.of(
                    document(model, "leave", "Parents may stay at home for sixteen weeks after a birth."),
                    document(model, "canteen", "Lunch is served from noon until two."),
                    document(model, "contact", "Write to [EMAIL_ADDRESS] about your payslip.")));
        }
        ledger = LocalLedger.start();
        var variables = new HashMap<>(ledger.variables());
        variables.put("SPRING_CLOUD_FUNCTION_DEFINITION", "searchKnowledge");
        variables.put("SEARCH_ENDPOINT", node.address().toString());
        variables.put("TENANTS", "globex, " + TENANT);
        variables.put("POLICIES_DIR", POLICIES.toString());
        function = new LambdaEntry(new Environment(variables), List.of(new SearchWiring()));
    }

    @Test
    void a_question_finds_the_document_that_answers_it() throws IOException {
        var answer = post("{\"query\": \"maternity absence\", \"limit\": 2}", READER);

        assertThat(answer.path("statusCode").asInt()).isEqualTo(200);
        var results = Json.parse(answer.path("body").asString().getBytes()).path("results");
        assertThat(results.size()).isEqualTo(2);
        assertThat(results.path(0).path("documentId").asString()).isEqualTo("leave");
    }

    @Test
    void how_it_was_looked_for_is_on_record_and_replays_to_the_byte() throws IOException {
        var answer = post("{\"query\": \"how long may parents stay at home?\"}", READER);
        var decision = Json.parse(answer.path("body").asString().getBytes())
                .path("decisionId")
                .asString();

        var record = new DynamoDbLedgerStore(ledger.client(), LocalLedger.TABLE)
                .find(decision)
                .orElseThrow();

        assertThat(record.stream()).isEqualTo("retrieval/" + TENANT);
        assertThat(new RetrievalReplayer(POLICIES)
                        .replay(record, record.decision().versions()))
                .isEqualTo(record.decision().outcome());
    }

    @Test
    void everything_wrong_with_a_request_is_said_at_once() throws IOException {
        var answer =
                post("{\"query\": \" \", \"limit\": 101, \"asOf\": \"yesterday\", \"tenant\": \"globex\"}", READER);

        assertThat(answer.path("statusCode").asInt()).isEqualTo(400);
        assertThat(answer.path("body").asString())
                .contains("$.query", "$.limit", "$.asOf", "not known")
                .doesNotContain("yesterday");
    }

    @Test
    void a_token_without_a_clearance_searches_nothing() throws IOException {
        var answer = post("{\"query\": \"lunch\"}", Map.of("tenant", TENANT.value()));

        assertThat(answer.path("statusCode").asInt()).isEqualTo(403);
    }

    private static StoredChunk document(OnnxEmbedder model, String id, String text) {
        var vector =
                model.embedDocuments(List.of(MaskedText.alreadyMasked(text))).getFirst();
        return StoredChunk.of(TENANT, id, text).embedded(model.version(), vector);
    }

    private static JsonNode post(String body, Map<String, String> claims) throws IOException {
        var event = Map.of(
                "version",
                "2.0",
                "routeKey",
                "POST /search",
                "requestContext",
                Map.of("requestId", "request-1", "authorizer", Map.of("jwt", Map.of("claims", claims))),
                "body",
                body,
                "isBase64Encoded",
                false);
        var answer = new ByteArrayOutputStream();
        function.handleRequest(new ByteArrayInputStream(Json.write(event)), answer, new FakeContext("request-1"));
        return Json.parse(answer.toByteArray());
    }
}
