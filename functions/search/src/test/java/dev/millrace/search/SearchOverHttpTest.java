package dev.millrace.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.ledger.dynamodb.DynamoDbLedgerStore;
import dev.millrace.models.onnx.OnnxEmbedder;
import dev.millrace.models.onnx.OnnxModel;
import dev.millrace.search.ledger.RetrievalReplayer;
import dev.millrace.search.opensearch.LocalNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The function as it is deployed: its entry, its schema, its model and its index, all real.
class SearchOverHttpTest {

    private static final TenantId TENANT = new TenantId("http-" + UUID.randomUUID());
    private static final Map<String, String> READER = Map.of("tenant", TENANT.value(), "tier", "internal");
    private static LocalLedger ledger;
    private static DeployedSearch function;

    @BeforeAll
    static void start() throws Exception {
        var node = LocalNode.running();
        try (var model = OnnxEmbedder.load(OnnxModel.BGE_SMALL_EN, 1)) {
            node.index(List.of(
                    DeployedSearch.document(
                            model, TENANT, "leave", "Parents may stay at home for sixteen weeks after a birth."),
                    DeployedSearch.document(model, TENANT, "canteen", "Lunch is served from noon until two."),
                    DeployedSearch.document(model, TENANT, "contact", "Write to [EMAIL_ADDRESS] about your payslip.")));
        }
        ledger = LocalLedger.start();
        function = DeployedSearch.of("searchKnowledge", node, ledger, TENANT, Map.of());
    }

    @Test
    void a_question_finds_the_document_that_answers_it() throws IOException {
        var answer = function.post("{\"query\": \"maternity absence\", \"limit\": 2}", READER);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.documents()).hasSize(2).startsWith("leave");
    }

    @Test
    void how_it_was_looked_for_is_on_record_and_replays_to_the_byte() throws IOException {
        var answer = function.post("{\"query\": \"how long may parents stay at home?\"}", READER);
        var decision = answer.json().path("decisionId").asString();

        var record = new DynamoDbLedgerStore(ledger.client(), LocalLedger.TABLE)
                .find(decision)
                .orElseThrow();

        assertThat(record.stream()).isEqualTo("retrieval/" + TENANT);
        assertThat(new RetrievalReplayer(DeployedSearch.POLICIES)
                        .replay(record, record.decision().versions()))
                .isEqualTo(record.decision().outcome());
    }

    @Test
    void everything_wrong_with_a_request_is_said_at_once() throws IOException {
        var answer = function.post(
                "{\"query\": \" \", \"limit\": 101, \"asOf\": \"yesterday\", \"tenant\": \"globex\"}", READER);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body())
                .contains("$.query", "$.limit", "$.asOf", "not known")
                .doesNotContain("yesterday");
    }

    @Test
    void a_token_without_a_clearance_searches_nothing() throws IOException {
        var answer = function.post("{\"query\": \"lunch\"}", Map.of("tenant", TENANT.value()));

        assertThat(answer.status()).isEqualTo(403);
    }
}
