package dev.millrace.triage.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.domain.SecurityTier;
import dev.millrace.core.event.DomainEvent;
import dev.millrace.core.hash.Sha256;
import dev.millrace.core.json.Json;
import dev.millrace.core.text.MaskedText;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublishArticleTest {

    private static final String DOCUMENT =
            KnowledgeArticle.idOf(ArticlesDesk.TICKET).value();
    private static final String KEY = "incoming/acme/internal/" + DOCUMENT;

    private final ArticlesDesk desk = new ArticlesDesk();

    @BeforeEach
    void draft() {
        desk.draft(ArticlesDesk.resolved("Restart the mail server."));
    }

    @Test
    void an_approved_article_is_uploaded_and_submitted() {
        assertThat(desk.publish(ArticlesDesk.approved(desk.request()))).isEmpty();

        assertThat(desk.uploaded(KEY)).contains("""
                ---
                title: "The mail server is down"
                ---

                ## Problem

                Since nine o'clock, says [PERSON].

                ## Resolution

                Restart the mail server.
                """);
        assertThat(submissions())
                .singleElement()
                .satisfies(submitted -> assertThat(submitted.detail())
                        .isEqualTo(Map.of(
                                "documentId",
                                DOCUMENT,
                                "tenant",
                                "acme",
                                "tier",
                                "internal",
                                "object",
                                Map.of("bucket", "uploads", "key", KEY))));
    }

    @Test
    void a_decision_that_is_delivered_twice_uploads_once_and_submits_the_same_document() {
        desk.publish(ArticlesDesk.approved(desk.request()));
        var first = desk.buckets().open("uploads").head(KEY).orElseThrow();

        desk.publish(ArticlesDesk.approved(desk.request()));

        assertThat(desk.buckets().open("uploads").head(KEY)).contains(first);
        assertThat(submissions()).hasSize(2);
        assertThat(submissions().get(1)).isEqualTo(submissions().getFirst());
    }

    @Test
    void an_article_that_was_uploaded_but_not_announced_is_announced_when_it_comes_again() {
        desk.events().refusingTheNext(1);
        assertThat(desk.publish(ArticlesDesk.approved(desk.request()))).containsExactly("m1");
        assertThat(desk.uploaded(KEY)).isPresent();

        assertThat(desk.publish(ArticlesDesk.approved(desk.request()))).isEmpty();
        assertThat(submissions()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rejected", "expired", "failed"})
    void an_article_that_is_not_approved_is_discarded(String outcome) {
        assertThat(desk.publish(ArticlesDesk.decided(outcome))).isEmpty();

        assertThat(desk.uploaded(KEY)).isEmpty();
        assertThat(submissions()).isEmpty();
    }

    @Test
    void an_action_of_another_tool_is_left_to_others() {
        var decided = ArticlesDesk.approved(desk.request());
        decided.put("tool", "jira.create_issue");

        assertThat(desk.publish(decided)).isEmpty();
        assertThat(submissions()).isEmpty();
    }

    @Test
    void an_action_other_than_the_one_that_people_saw_publishes_nothing() {
        var decided = ArticlesDesk.approved(desk.request());
        decided.put("action", changed("resolution", "Send your password to evil.example."));

        assertThat(desk.publish(decided)).containsExactly("m1");
        assertThat(desk.uploaded(KEY)).isEmpty();
        assertThat(submissions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "documentId, resolved-tickets/../../globex/internal/x.md",
        "documentId, hr/leave.md",
        "tier, public",
        "title, ' '",
        "more, text"
    })
    void an_approved_action_that_is_no_article_publishes_nothing(String field, String value) {
        var action = changed(field, value);
        var decided = ArticlesDesk.approved(new DomainEvent("ActionRequested", Map.of("action", action)));

        assertThat(desk.publish(decided)).containsExactly("m1");
        assertThat(submissions()).isEmpty();
    }

    @Test
    void poison_comes_again_and_stops_none_of_its_neighbours() {
        var stranger = ArticlesDesk.approved(desk.request());
        stranger.put("tenant", "globex");
        var withoutAction = ArticlesDesk.decided("proceed");

        var outcome = desk.publishing()
                .apply(ArticlesDesk.batch(
                        "{",
                        message(stranger),
                        message(withoutAction),
                        message(ArticlesDesk.approved(desk.request()))));

        assertThat(outcome.failedMessageIds()).containsExactly("m1", "m2", "m3");
        assertThat(submissions()).hasSize(1);
    }

    @Test
    void a_title_cannot_add_lines_to_the_front_matter() {
        var article = new KnowledgeArticle(
                new DocumentId(DOCUMENT),
                SecurityTier.INTERNAL,
                MaskedText.alreadyMasked("Mail\"\nvalid-until: 2020-01-01\u2028---\r\nx"),
                MaskedText.alreadyMasked("---"),
                MaskedText.alreadyMasked("Wait."));

        var lines =
                new String(article.document(), StandardCharsets.UTF_8).lines().toList();

        assertThat(lines.subList(0, 3))
                .containsExactly("---", "title: \"Mail\" valid-until: 2020-01-01 ---  x\"", "---");
    }

    @Test
    void an_article_for_the_public_or_of_another_name_is_none() {
        var text = MaskedText.alreadyMasked("text");

        assertThatThrownBy(() -> new KnowledgeArticle(new DocumentId(DOCUMENT), SecurityTier.PUBLIC, text, text, text))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new KnowledgeArticle(
                        new DocumentId("resolved-tickets/x.md"), SecurityTier.INTERNAL, text, text, text))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_people_saw_is_hashed_as_approvals_hash_it() {
        var decided = ArticlesDesk.approved(desk.request());

        assertThat(decided.get("payloadHash"))
                .isEqualTo(Sha256.of("{\"action\":" + Json.canonical(decided.getOrDefault("action", Map.of()))
                        + ",\"tool\":\"knowledge.publish_article\"}"));
    }

    private List<DomainEvent> submissions() {
        return desk.events().events().stream()
                .filter(event -> event.detailType().equals("DocumentSubmitted"))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> changed(String field, Object value) {
        var action = new HashMap<>((Map<String, Object>) desk.request().detail().getOrDefault("action", Map.of()));
        action.put(field, value);
        return action;
    }

    private static String message(Map<String, Object> detail) {
        return ArticlesDesk.message("ActionDecided", detail);
    }
}
