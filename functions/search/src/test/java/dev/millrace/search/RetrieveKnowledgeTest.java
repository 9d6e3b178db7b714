package dev.millrace.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.millrace.core.domain.SecurityTier;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.error.PolicyDenied;
import dev.millrace.core.error.Transient;
import dev.millrace.core.json.Json;
import dev.millrace.core.schema.Schema;
import dev.millrace.core.text.MaskedText;
import dev.millrace.core.trace.Tracer;
import dev.millrace.search.plan.ShippedRules;
import dev.millrace.search.retrieve.RetrieveKnowledge;
import dev.millrace.search.retrieve.RetrieveTask;
import dev.millrace.search.retrieve.RetrievedKnowledge;
import dev.millrace.search.scope.TaskAdmission;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetrieveKnowledgeTest {

    private static final TenantId ACME = new TenantId("acme");
    private static final TenantId GLOBEX = new TenantId("globex");
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-01T00:00:00Z"));
    private static final Schema SCHEMA =
            Schema.find("schemas/retrieveKnowledge.schema.json").orElseThrow();

    private final InMemoryKnowledge knowledge = new InMemoryKnowledge();
    private final List<MaskedText> searched = new ArrayList<>();

    @Test
    void a_task_finds_what_tasks_may_see_of_its_tenant() {
        knowledge.index(List.of(
                StoredChunk.of(ACME, "faq/mail.md", "reset the mail password"),
                StoredChunk.of(ACME, "incident", "reset the mail password").tier(SecurityTier.RESTRICTED),
                StoredChunk.of(GLOBEX, "theirs", "reset the mail password")));

        var found = retrieve("{\"tenant\": \"acme\", \"query\": \"mail password\"}");

        assertThat(found.documents())
                .singleElement()
                .satisfies(document -> assertThat(document.documentId().value()).isEqualTo("faq/mail.md"));
        assertThat(found.decisionId()).isEqualTo("decision-1");
        assertThat(found.degraded()).isEmpty();
    }

    @Test
    void the_answer_reads_as_other_functions_read_it() {
        knowledge.index(List.of(StoredChunk.of(ACME, "faq/mail.md", "reset the mail password")));

        var json = new String(
                Json.write(retrieve("{\"tenant\": \"acme\", \"query\": \"reset the mail password\"}")),
                StandardCharsets.UTF_8);

        assertThat(json)
                .isEqualTo("{\"documents\":[{\"documentId\":\"faq/mail.md\",\"text\":\"reset the mail password\","
                        + "\"score\":1.0,\"tier\":\"public\",\"validFrom\":\"2026-01-01T00:00:00Z\"}],"
                        + "\"degraded\":[],\"decisionId\":\"decision-1\"}");
    }

    @Test
    void what_a_task_looks_for_is_masked_before_anything_reads_it() {
        retrieve("{\"tenant\": \"acme\", \"query\": \"mail from ada@example.com\"}");

        assertThat(searched).containsExactly(MaskedText.alreadyMasked("mail from [EMAIL]"));
    }

    @Test
    void a_task_for_a_tenant_that_is_not_of_this_deployment_searches_nothing() {
        assertThatExceptionOfType(PolicyDenied.class)
                .isThrownBy(() -> retrieve("{\"tenant\": \"initech\", \"query\": \"mail\"}"));
        assertThat(searched).isEmpty();
    }

    @Test
    void an_index_that_is_down_is_said_to_be_down() {
        knowledge.unreachable();

        assertThatExceptionOfType(Transient.class)
                .isThrownBy(() -> retrieve("{\"tenant\": \"acme\", \"query\": \"mail\"}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"tenant\": \"acme\", \"query\": \"mail\", \"tier\": \"restricted\"}",
                "{\"tenant\": \"acme\", \"query\": \"mail\", \"asOf\": \"2020-01-01T00:00:00Z\"}",
                "{\"tenant\": \"acme\", \"query\": \" \"}",
                "{\"tenant\": \"../globex\", \"query\": \"mail\"}",
                "{\"query\": \"mail\"}",
                "{\"version\": \"2.0\", \"requestContext\": {}, \"body\": \"{}\"}"
            })
    void no_request_asks_for_more_than_a_tenant_and_a_query(String request) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> SCHEMA.require(Json.parse(request.getBytes(StandardCharsets.UTF_8))));
    }

    private RetrievedKnowledge retrieve(String request) {
        var json = Json.parse(request.getBytes(StandardCharsets.UTF_8));
        SCHEMA.require(json);
        return function().apply(Json.read(json, RetrieveTask.class));
    }

    private RetrieveKnowledge function() {
        var prepare = new PrepareRetrieval(ShippedRules.book(), new FakeRecord(), Meanings::new);
        var search = new SearchKnowledge(prepare, knowledge, Tracer.none(), CLOCK);
        return new RetrieveKnowledge(
                new TaskAdmission(Set.of(ACME, GLOBEX), SecurityTier.INTERNAL, CLOCK),
                _ -> text -> MaskedText.alreadyMasked(text.value().replace("ada@example.com", "[EMAIL]")),
                request -> {
                    searched.add(request.query());
                    return search.apply(request);
                });
    }
}
