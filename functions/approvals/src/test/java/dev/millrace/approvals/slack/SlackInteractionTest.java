package dev.millrace.approvals.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.approvals.Approvals;
import dev.millrace.approvals.InMemoryApprovals;
import dev.millrace.approvals.channel.Settings;
import dev.millrace.approvals.channel.Settings.Person;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.Transient;
import dev.millrace.core.function.WebRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SlackInteractionTest {

    private static final SlackSignature SLACK = new SlackSignature("8f742231b10e8888abcd99yyyzzz85a5");

    private final List<String> replies = new ArrayList<>();
    private boolean silent;
    private final InMemoryApprovals office = new InMemoryApprovals();
    private Settings settings = new Settings(
            Map.of(),
            Optional.of("8f742231b10e8888abcd99yyyzzz85a5"),
            Map.of(
                    "U1", new Person(Approvals.ACME, "ada"),
                    "U2", new Person(Approvals.ACME, "bob"),
                    "U3", new Person(new TenantId("globex"), "eve")),
            "audit key");
    private final SlackInteraction interaction =
            new SlackInteraction(() -> settings, office.store(), office.decide(), office.clock(), this::reply);

    @Test
    void the_signature_is_that_of_slacks_own_example() {
        var body = "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V"
                + "&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text="
                + "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
                + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";

        assertThat(SLACK.of("1531420618", body))
                .isEqualTo("v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503");
        assertThat(SLACK.isValid(SLACK.of("1531420618", body), "1531420618", body, Instant.ofEpochSecond(1531420900)))
                .isTrue();
    }

    @Test
    void a_pressed_button_counts_for_the_person_behind_the_slack_user() {
        var hash = office.ask("a1", 1);

        assertThat(press("U1", "approve", "a1", hash)).isEqualTo(200);

        assertThat(office.state("a1")).isEqualTo("APPROVED");
        assertThat(office.voters("a1")).containsExactly("ada");
    }

    @Test
    void the_button_of_an_option_approves_that_option_and_no_button_approves_another() {
        var hash = office.askWithOptions("a1");

        assertThat(press("U1", "approve", "a1", hash)).isEqualTo(409);
        assertThat(press("U1", "approve:3", "a1", hash + " 3")).isEqualTo(409);
        assertThat(press("U1", "approve:2", "a1", hash + " 2")).isEqualTo(200);

        assertThat(office.chosen("a1")).isEqualTo("2");
    }

    @Test
    void a_message_sent_again_counts_once() {
        var hash = office.ask("a1", 2);
        var message = signed(body("U1", "approve", "a1", hash), office.now());

        assertThat(interaction.apply(message).status()).isEqualTo(200);
        assertThat(interaction.apply(message).status()).isEqualTo(200);

        assertThat(office.voters("a1")).containsExactly("ada");
        assertThat(office.state("a1")).isEqualTo("WAITING");
        assertThat(press("U2", "approve", "a1", hash)).isEqualTo(200);
        assertThat(office.state("a1")).isEqualTo("APPROVED");
    }

    @Test
    void a_forged_signature_an_old_or_future_message_and_a_changed_body_are_refused() {
        var hash = office.ask("a1", 1);
        var body = body("U1", "approve", "a1", hash);
        var now = office.now();
        var genuine = signed(body, now);

        assertThat(status(request(body, "v0=" + "0".repeat(64), seconds(now)))).isEqualTo(401);
        assertThat(status(request(body, "", ""))).isEqualTo(401);
        assertThat(status(request(body, signature(genuine), "soon"))).isEqualTo(401);
        assertThat(status(request(body, signature(genuine), Long.toString(Long.MAX_VALUE))))
                .isEqualTo(401);
        assertThat(status(request(body, signature(genuine), Long.toString(Long.MIN_VALUE))))
                .isEqualTo(401);
        assertThat(status(request(body + "x", signature(genuine), seconds(now))))
                .isEqualTo(401);
        assertThat(status(signed(body, now.minus(Duration.ofSeconds(301))))).isEqualTo(401);
        assertThat(status(signed(body, now.plus(Duration.ofSeconds(301))))).isEqualTo(401);
        assertThat(office.state("a1")).isEqualTo("WAITING");
    }

    @Test
    void a_genuine_message_replayed_after_the_window_is_refused() {
        var hash = office.ask("a1", 1);
        var message = signed(body("U1", "approve", "a1", hash), office.now());
        office.clock().advance(Duration.ofMinutes(6));

        assertThat(status(message)).isEqualTo(401);
    }

    @Test
    void without_a_signing_secret_everything_is_refused() {
        settings = new Settings(Map.of(), Optional.of(""), settings.slackUsers(), "audit key");

        assertThat(press("U1", "approve", "a1", office.ask("a1", 1))).isEqualTo(401);
    }

    @Test
    void a_slack_user_whom_nobody_knows_and_one_of_another_tenant_decide_nothing() {
        var hash = office.ask("a1", 1);

        assertThat(press("U9", "approve", "a1", hash)).isEqualTo(403);
        assertThat(press("U3", "approve", "a1", hash)).isEqualTo(409);
        assertThat(office.state("a1")).isEqualTo("WAITING");
    }

    @Test
    void a_card_about_another_payload_decides_nothing() {
        office.ask("a1", 1);

        assertThat(press("U1", "approve", "a1", "0".repeat(64))).isEqualTo(409);
        assertThat(office.state("a1")).isEqualTo("WAITING");
    }

    @Test
    void the_button_that_opens_the_page_decides_nothing_and_nonsense_is_refused() {
        office.ask("a1", 1);

        assertThat(press("U1", "open", "a1", "")).isEqualTo(200);
        assertThat(status(signed("payload=%zz", office.now()))).isEqualTo(400);
        assertThat(status(signed("payload=nonsense", office.now()))).isEqualTo(400);
        assertThat(status(signed("{}", office.now()))).isEqualTo(400);
        assertThat(office.state("a1")).isEqualTo("WAITING");
    }

    @Test
    void whoever_pressed_is_told_what_came_of_it() {
        var hash = office.ask("a1", 2);

        press("U1", "approve", "a1", hash, "https://hooks.slack.com/actions/T1/1/x");
        press("U1", "reject", "a1", hash, "https://hooks.slack.com/actions/T1/2/x");
        press("U9", "approve", "a1", hash, "https://hooks.slack.com/actions/T1/3/x");
        press("U2", "approve", "a1", hash, "https://hooks.slack.com/actions/T1/4/x");

        assertThat(replies)
                .containsExactly(
                        "https://hooks.slack.com/actions/T1/1/x Your approval counts. One more person must approve.",
                        "https://hooks.slack.com/actions/T1/2/x You have voted. The second approval must come from"
                                + " somebody else.",
                        "https://hooks.slack.com/actions/T1/3/x You may not decide here: ask an operator to add you.",
                        "https://hooks.slack.com/actions/T1/4/x Approved: the workflow goes on.");
    }

    @Test
    void nothing_is_sent_anywhere_but_to_slack() {
        var hash = office.ask("a1", 2);

        for (var url : List.of(
                "http://hooks.slack.com/actions/x",
                "https://hooks.slack.com@evil.example/",
                "https://hooks.slack.com.evil.example/",
                "http://169.254.169.254/latest/meta-data/",
                "file:///etc/passwd")) {
            press("U1", "approve", "a1", hash, url);
        }

        assertThat(replies).isEmpty();
        assertThat(office.voters("a1")).containsExactly("ada");
    }

    @Test
    void a_reply_that_fails_changes_nothing() {
        silent = true;
        var hash = office.ask("a1", 1);

        assertThat(press("U1", "approve", "a1", hash, "https://hooks.slack.com/actions/x"))
                .isEqualTo(200);
        assertThat(office.state("a1")).isEqualTo("APPROVED");
    }

    private void reply(String url, String text) {
        if (silent) {
            throw new Transient("Slack is away");
        }
        replies.add(url + " " + text);
    }

    private int press(String user, String action, String approval, String hash, String responseUrl) {
        var message = """
                {"type":"block_actions","user":{"id":"%s"},"response_url":"%s",\
                "actions":[{"action_id":"%s","value":"%s %s"}]}""".formatted(user, responseUrl, action, approval, hash);
        return status(signed("payload=" + URLEncoder.encode(message, StandardCharsets.UTF_8), office.now()));
    }

    private int press(String user, String action, String approval, String hash) {
        return status(signed(body(user, action, approval, hash), office.now()));
    }

    private int status(WebRequest request) {
        return interaction.apply(request).status();
    }

    private static String body(String user, String action, String approval, String hash) {
        var message = """
                {"type":"block_actions","user":{"id":"%s"},"actions":[{"action_id":"%s","value":"%s %s"}]}""".formatted(user, action, approval, hash);
        return "payload=" + URLEncoder.encode(message, StandardCharsets.UTF_8);
    }

    private static WebRequest signed(String body, Instant at) {
        return request(body, SLACK.of(seconds(at), body), seconds(at));
    }

    private static WebRequest request(String body, String signature, String timestamp) {
        return new WebRequest(
                "POST",
                "/slack/interactions",
                Map.of(),
                Map.of(),
                Map.of("x-slack-signature", signature, "x-slack-request-timestamp", timestamp),
                body,
                Map.of(),
                "request");
    }

    private static String signature(WebRequest request) {
        return request.header("x-slack-signature").orElseThrow();
    }

    private static String seconds(Instant instant) {
        return Long.toString(instant.getEpochSecond());
    }
}
