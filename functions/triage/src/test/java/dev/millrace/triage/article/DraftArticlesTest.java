package dev.millrace.triage.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.event.DomainEvent;
import dev.millrace.core.json.Json;
import dev.millrace.core.text.RawText;
import dev.millrace.dlp.MaskingEngine;
import dev.millrace.triage.ticket.TicketId;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class DraftArticlesTest {

    private static final String RESOLUTION = "Restarted it; mail ada@example.com if it happens again.";

    private final ArticlesDesk desk = new ArticlesDesk();

    @Test
    void a_resolution_becomes_a_request_to_publish_an_article() {
        assertThat(desk.draft(ArticlesDesk.resolved(RESOLUTION))).isEmpty();

        var request = desk.request();
        assertThat(request.detailType()).isEqualTo("ActionRequested");
        assertThat(request.detail())
                .containsEntry("tool", "knowledge.publish_article")
                .containsEntry("requestedBy", "ada")
                .containsEntry("requestId", "article:" + ArticlesDesk.TICKET);
        assertThat(action(request))
                .containsEntry(
                        "documentId", KnowledgeArticle.idOf(ArticlesDesk.TICKET).value())
                .containsEntry("tier", "internal")
                .containsEntry("title", "The mail server is down")
                .containsEntry("problem", "Since nine o'clock, says [PERSON].");
        assertThat(String.valueOf(request.detail().get("evidence"))).contains("jira OPS-17", "standard:3");
    }

    @Test
    void no_id_of_a_document_looks_like_a_number_that_is_masked() {
        var masking = MaskingEngine.standard();
        for (var i = 0; i < 20_000; i++) {
            var id = KnowledgeArticle.idOf(TicketId.of(ArticlesDesk.ACME, "jira", "OPS-" + i))
                    .value();
            assertThat(masking.mask(new RawText(id)).text().value()).isEqualTo(id);
        }
    }

    @Test
    void tickets_have_documents_of_their_own() {
        assertThat(KnowledgeArticle.idOf(new TicketId("0123456789abcdef0123456789abcdef"))
                        .value())
                .isEqualTo("resolved-tickets/ghijklmnopabcdefghijklmnopabcdef.md");
    }

    @Test
    void nothing_unmasked_is_asked_for() {
        desk.draft(ArticlesDesk.resolved(RESOLUTION));

        assertThat(json(desk.request())).doesNotContain("example.com").contains("Restarted it");
    }

    @Test
    void the_request_is_signed_over_all_of_it_but_the_token() throws Exception {
        desk.draft(ArticlesDesk.resolved(RESOLUTION));

        var signed = new HashMap<>(desk.request().detail());
        var token = signed.remove("auditToken");
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(ArticlesDesk.AUDIT_KEY.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        assertThat(token)
                .isEqualTo(HexFormat.of()
                        .formatHex(mac.doFinal(Json.canonical(signed).getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void it_is_sure_of_nothing_so_that_people_are_asked() {
        desk.draft(ArticlesDesk.resolved(RESOLUTION));

        assertThat(desk.request().detail()).containsEntry("confidence", 0.5);
    }

    @Test
    void a_resolution_that_is_told_twice_is_the_same_request() {
        desk.draft(ArticlesDesk.resolved(RESOLUTION));
        desk.draft(ArticlesDesk.resolved(RESOLUTION));

        assertThat(desk.events().events()).hasSize(2);
        assertThat(desk.events().events().get(1)).isEqualTo(desk.request());
    }

    @Test
    void another_resolution_of_the_same_ticket_is_another_request_for_the_same_document() {
        desk.draft(ArticlesDesk.resolved(RESOLUTION));
        desk.draft(ArticlesDesk.resolved("Replaced the disk."));

        var second = desk.events().events().get(1);
        assertThat(second.detail().get("auditToken"))
                .isNotEqualTo(desk.request().detail().get("auditToken"));
        assertThat(action(second).get("documentId"))
                .isEqualTo(action(desk.request()).get("documentId"));
    }

    @Test
    void a_ticket_that_never_came_here_gives_no_article() {
        var resolved = ArticlesDesk.resolved(RESOLUTION);
        resolved.put("key", "OPS-18");

        assertThat(desk.draft(resolved)).isEmpty();
        assertThat(desk.events().events()).isEmpty();
    }

    @Test
    void a_ticket_is_found_by_its_name_across_systems_too() {
        var resolved = ArticlesDesk.resolved(RESOLUTION);
        resolved.put("system", "servicenow");
        resolved.put("key", "INC001");
        resolved.put("ticketId", ArticlesDesk.TICKET.value());

        desk.draft(resolved);

        assertThat(desk.events().events()).hasSize(1);
    }

    @Test
    void poison_comes_again_and_stops_none_of_its_neighbours() {
        var stranger = ArticlesDesk.resolved(RESOLUTION);
        stranger.put("tenant", "globex");
        var forged = ArticlesDesk.resolved(RESOLUTION);
        forged.put("ticketId", "../../globex");
        var empty = ArticlesDesk.resolved("  ");
        var extra = ArticlesDesk.resolved(RESOLUTION);
        extra.put("approved", true);

        var outcome = desk.drafting()
                .apply(ArticlesDesk.batch(
                        "no event",
                        message(stranger),
                        message(ArticlesDesk.resolved(RESOLUTION)),
                        message(forged),
                        message(empty),
                        message(extra)));

        assertThat(outcome.failedMessageIds()).containsExactly("m1", "m2", "m4", "m5", "m6");
        assertThat(desk.events().events()).hasSize(1);
    }

    @Test
    void a_bus_or_a_store_that_is_away_lets_the_message_come_again() {
        desk.events().refusingTheNext(1);
        assertThat(desk.draft(ArticlesDesk.resolved(RESOLUTION))).containsExactly("m1");
        desk.buckets().throttlingTheNext(1);
        assertThat(desk.draft(ArticlesDesk.resolved(RESOLUTION))).containsExactly("m1");

        assertThat(desk.draft(ArticlesDesk.resolved(RESOLUTION))).isEmpty();
        assertThat(desk.events().events()).hasSize(1);
    }

    @Test
    void what_is_too_long_for_people_to_read_is_cut_between_characters() {
        desk.opened("s".repeat(300), "d".repeat(10_000));

        desk.draft(ArticlesDesk.resolved("x".repeat(8_999) + "\uD83D\uDE00".repeat(2_000)));

        var action = action(desk.request());
        assertThat(String.valueOf(action.get("title"))).hasSize(200);
        assertThat(String.valueOf(action.get("problem"))).hasSize(6_000);
        assertThat(String.valueOf(action.get("resolution"))).isEqualTo("x".repeat(8_999));
        assertThat(Json.write(desk.request().detail())).hasSizeLessThan(64 * 1024);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> action(DomainEvent request) {
        return (Map<String, Object>) request.detail().getOrDefault("action", Map.of());
    }

    private static String message(Map<String, Object> detail) {
        return ArticlesDesk.message("TicketResolved", detail);
    }

    private static String json(DomainEvent event) {
        return new String(Json.write(List.of(event.detail())), StandardCharsets.UTF_8);
    }
}
