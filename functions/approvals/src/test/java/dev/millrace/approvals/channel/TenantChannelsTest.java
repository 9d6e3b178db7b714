package dev.millrace.approvals.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.approvals.Approval;
import dev.millrace.approvals.Approvals;
import dev.millrace.approvals.Notice;
import dev.millrace.approvals.Subject.Change;
import dev.millrace.approvals.channel.Settings.Address;
import dev.millrace.approvals.channel.Settings.SignedAddress;
import dev.millrace.approvals.channel.Settings.Ways;
import dev.millrace.approvals.slack.SlackWay;
import dev.millrace.approvals.teams.TeamsWay;
import dev.millrace.approvals.webhook.JsonPost;
import dev.millrace.approvals.webhook.Receiver;
import dev.millrace.approvals.webhook.WebhookWay;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.Transient;
import dev.millrace.core.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TenantChannelsTest {

    private static final JsonPost HTTP = new JsonPost(3, Duration.ofMillis(300), Duration.ofMillis(1));

    private final Approval approval = Approvals.opened("a1", Approvals.ACME, Approvals.NOW);
    private Receiver slack;
    private Receiver teams;
    private Receiver webhook;
    private Receiver escalation;

    @BeforeEach
    void start() throws IOException {
        slack = new Receiver();
        teams = new Receiver();
        webhook = new Receiver();
        escalation = new Receiver();
    }

    @AfterEach
    void stop() {
        slack.close();
        teams.close();
        webhook.close();
        escalation.close();
    }

    @Test
    void every_card_leads_to_the_page_and_holds_neither_token_nor_nonce() {
        channels().tell(approval);

        assertThat(List.of(slack, teams, webhook)).allSatisfy(receiver -> {
            assertThat(receiver.received()).hasSize(1);
            assertThat(receiver.received().getFirst().body())
                    .contains("https://millrace.test/console/approvals/a1")
                    .doesNotContain("\"" + approval.nonce() + "\"")
                    .doesNotContain(approval.sealedToken());
        });
        assertThat(webhook.received().getFirst().headers()).containsKey("x-millrace-signature");
    }

    @Test
    void cards_have_the_form_that_slack_and_teams_take() {
        channels().tell(approval);

        var blocks = body(slack).path("blocks");
        assertThat(blocks.valueStream().map(block -> block.path("type").asString()))
                .containsExactly("header", "section", "section", "section", "actions");
        var card = body(teams).path("attachments").path(0);
        assertThat(card.path("contentType").asString()).isEqualTo("application/vnd.microsoft.card.adaptive");
        assertThat(card.path("content").path("type").asString()).isEqualTo("AdaptiveCard");
    }

    @Test
    void one_way_that_fails_does_not_hold_the_others_back() {
        slack.answering(500, 500, 500);

        assertThatCode(() -> channels().tell(approval)).doesNotThrowAnyException();

        assertThat(teams.received()).hasSize(1);
        assertThat(webhook.received()).hasSize(1);
    }

    @Test
    void if_no_way_works_people_are_to_be_told_again() {
        slack.answering(500, 500, 500);
        teams.answering(404);
        webhook.answering(401);

        assertThatThrownBy(() -> channels().tell(approval)).isInstanceOf(Transient.class);
    }

    @Test
    void nobody_else_hears_of_a_tenants_approvals() {
        channels().tell(Approvals.opened("a2", new TenantId("globex"), Approvals.NOW));

        assertThat(slack.received()).isEmpty();
        assertThat(teams.received()).isEmpty();
        assertThat(webhook.received()).isEmpty();
    }

    @Test
    void those_to_whom_it_is_escalated_hear_of_it_then_and_not_before() {
        channels().tell(approval);
        assertThat(escalation.received()).isEmpty();

        channels().tell(Approvals.toBeTold(approval, Notice.ESCALATED));
        channels().tell(Approvals.toBeTold(approval, Notice.REMINDED_AGAIN));

        assertThat(escalation.received())
                .hasSize(2)
                .allSatisfy(card -> assertThat(card.body()).contains("https://millrace.test/console/approvals/a1"));
        assertThat(slack.received()).hasSize(3);
    }

    @Test
    void a_slack_card_shows_what_would_change_as_it_is_and_who_cannot_see_all_of_it_cannot_decide_there() {
        channels().tell(about(new Change("$.to", "", "ada\u202e\n$.fake: x")));
        channels().tell(about(new Change("$.text", "", "x".repeat(3000))));

        assertThat(slack.received().getFirst().body())
                .contains("$.to: \u201c\u201d \u2192 \u201cada\\\\u{202e} \u23ce $.fake: x\u201d", "\"approve\"");
        assertThat(slack.received().getLast().body())
                .contains("too much to show here", "\"open\"")
                .doesNotContain("\"approve\"", "\"reject\"");
    }

    private static Approval about(Change change) {
        return Approvals.opened("a3", Approvals.ACME, Approvals.NOW, List.of(change));
    }

    private Ways onCall() {
        return new Ways(
                Optional.of(new Address(escalation.url())), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private TenantChannels channels() {
        var ways = new Ways(
                Optional.of(new Address(slack.url())),
                Optional.of(new Address(teams.url())),
                Optional.of(new SignedAddress(webhook.url(), "key")),
                Optional.of(Map.of("on-call", onCall())));
        var settings = new Settings(Map.of(Approvals.ACME, ways), Optional.empty(), Map.of(), "audit key");
        return new TenantChannels(
                () -> settings,
                List.of(new SlackWay(HTTP), new TeamsWay(HTTP), new WebhookWay(HTTP, InstantSource.system())),
                "https://millrace.test/console");
    }

    private static JsonNode body(Receiver receiver) {
        return Json.parse(receiver.received().getFirst().body().getBytes(StandardCharsets.UTF_8));
    }
}
