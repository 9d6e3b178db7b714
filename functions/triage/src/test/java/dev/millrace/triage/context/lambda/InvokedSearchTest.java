package dev.millrace.triage.context.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.Defect;
import dev.millrace.core.error.Transient;
import dev.millrace.triage.context.Article;
import dev.millrace.triage.context.KnowledgeSource;
import dev.millrace.triage.context.KnowledgeSourceContract;
import org.junit.jupiter.api.Test;

class InvokedSearchTest extends KnowledgeSourceContract {

    private final FakeSearchFunction function = new FakeSearchFunction();
    private final KnowledgeSource search = new InvokedSearch(function, "retrieve-knowledge");

    @Override
    protected KnowledgeSource holding(TenantId tenant, Article article) {
        function.put(tenant.value(), article);
        return search;
    }

    @Override
    protected void goAway() {
        function.goAway();
    }

    @Test
    void a_function_that_fails_may_work_later_and_nothing_of_its_message_is_repeated() {
        function.failingWith("Unhandled");

        assertThatThrownBy(() -> search.about(ACME, question("mail")))
                .isInstanceOf(Transient.class)
                .hasMessageContaining("retrieve-knowledge")
                .hasMessageNotContaining("withheld");
    }

    @Test
    void a_function_that_answers_otherwise_than_was_agreed_is_a_defect() {
        function.answering("{\"results\": []}");

        assertThatThrownBy(() -> search.about(ACME, question("mail"))).isInstanceOf(Defect.class);
    }

    @Test
    void a_long_passage_is_shown_in_part() {
        holding(ACME, new Article("mail.md", text("Mail"), text("x".repeat(5_000)), 0.5));

        assertThat(search.about(ACME, question("mail")).getFirst().excerpt().value())
                .hasSize(600);
    }
}
