package dev.millrace.triage.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.Transient;
import dev.millrace.core.text.MaskedText;
import dev.millrace.triage.context.Inquiry.Question;
import org.junit.jupiter.api.Test;

/// What every source of knowledge holds to.
public abstract class KnowledgeSourceContract {

    protected static final TenantId ACME = new TenantId("acme");
    private static final TenantId GLOBEX = new TenantId("globex");
    private static final Article ARTICLE = new Article("mail.md", text("Mail"), text("Restart the mail server."), 0.75);

    /// A source that holds that article for that tenant.
    protected abstract KnowledgeSource holding(TenantId tenant, Article article);

    /// The source does not answer from now on.
    protected abstract void goAway();

    @Test
    void what_fits_is_found() {
        assertThat(holding(ACME, ARTICLE).about(ACME, question("The mail server is down")))
                .containsExactly(ARTICLE);
    }

    @Test
    void nothing_of_another_tenant_is_found() {
        assertThat(holding(GLOBEX, ARTICLE).about(ACME, question("The mail server is down")))
                .isEmpty();
    }

    @Test
    void who_asks_nothing_finds_nothing() {
        assertThat(holding(ACME, ARTICLE).about(ACME, question(" "))).isEmpty();
    }

    @Test
    void more_than_is_asked_at_once_is_asked_in_part() {
        assertThat(holding(ACME, ARTICLE).about(ACME, question("\uD83D\uDE00 mail ".repeat(5_000))))
                .containsExactly(ARTICLE);
    }

    @Test
    void a_source_that_is_away_says_so() {
        var source = holding(ACME, ARTICLE);
        goAway();

        assertThatThrownBy(() -> source.about(ACME, question("mail"))).isInstanceOf(Transient.class);
    }

    protected static Question question(String text) {
        return new Question(text(text), text(""));
    }

    protected static MaskedText text(String value) {
        return MaskedText.alreadyMasked(value);
    }
}
