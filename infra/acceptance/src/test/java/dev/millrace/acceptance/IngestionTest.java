package dev.millrace.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// `./millrace up`, and what a reader may see of the samples.
@ExtendWith(WithSuite.class)
class IngestionTest {

    private final RunningSuite suite;
    private final Api api;

    IngestionTest(RunningSuite suite) {
        this.suite = suite;
        this.api = new Api(suite);
    }

    @Test
    void every_sample_is_in_the_table_and_in_the_index_exactly_once() throws Exception {
        var sent = Expected.documents(Suite.samples().resolve("documents"), "incoming/");

        assertThat(sent).hasSizeGreaterThan(40);
        assertThat(new Ingested(suite).problems(sent)).isEmpty();
    }

    @Test
    void a_question_finds_the_document_that_answers_it() throws Exception {
        assertThat(ask("acme", "internal", "how long do we keep audit logs?").getFirst())
                .isEqualTo("audit-log-retention.md");
    }

    @Test
    void nobody_finds_documents_of_another_tenant() throws Exception {
        var ofGlobex = ask("globex", "restricted", "what does the P-250 pump cost");
        var onlyOfAcme = Expected.names("acme");
        onlyOfAcme.removeAll(Expected.names("globex"));

        assertThat(ask("acme", "public", "what does the P-250 pump cost").getFirst())
                .isEqualTo("price-list-pumps-2026.html");
        assertThat(onlyOfAcme).contains("price-list-pumps-2026.html");
        assertThat(ofGlobex).isNotEmpty().doesNotContainAnyElementsOf(onlyOfAcme);
    }

    @Test
    void nobody_finds_documents_above_their_clearance() throws Exception {
        assertThat(ask("acme", "restricted", "salary bands")).contains("salary-bands-2026.md");
        assertThat(ask("acme", "internal", "salary bands")).isNotEmpty().doesNotContain("salary-bands-2026.md");
        assertThat(ask("acme", "public", "daily allowance for travel")).doesNotContain("travel-expenses-2026.md");
    }

    @Test
    void a_question_as_of_a_day_is_answered_from_what_held_and_was_known_on_that_day() throws Exception {
        var question = "daily allowance for travel expenses within Germany";

        assertThat(ask("acme", "internal", question))
                .contains("travel-expenses-2026.md")
                .doesNotContain("travel-expenses-2025.md");
        assertThat(asOf(Instant.now().plus(1, ChronoUnit.DAYS), question)).contains("travel-expenses-2026.md");
        // It held then, but nobody had submitted it yet.
        assertThat(asOf(Instant.parse("2025-06-01T00:00:00Z"), question)).isEmpty();
    }

    private List<String> asOf(Instant instant, String question) throws Exception {
        return api.search(api.token("acme", "internal"), Map.of("query", question, "asOf", instant.toString()));
    }

    @Test
    void a_search_without_a_valid_token_is_refused() throws Exception {
        var query = Map.of("query", "audit logs");
        var token = api.token("acme", "internal");

        assertThat(api.searched("", query).statusCode()).isEqualTo(401);
        assertThat(api.searched(token.substring(0, token.length() - 6) + "AAAAAA", query)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_search_of_the_wrong_shape_is_refused_with_what_is_wrong() throws Exception {
        var answer = api.searched(api.token("acme", "internal"), Map.of("query", "", "limit", 500));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("query", "limit");
    }

    private List<String> ask(String tenant, String tier, String question) throws Exception {
        return api.search(api.token(tenant, tier), Map.of("query", question));
    }
}
