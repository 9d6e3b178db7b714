package dev.millrace.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.console.browser.ConsoleServer.Claims;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/// People decide, in time or too late, alone or together, with a mouse or without.
class DecidingInBrowserTest extends ConsoleInBrowser {

    @Test
    void one_click_signs_in_to_the_local_cloud_and_shows_what_waits() throws IOException {
        browser.open(server.address() + "/console");
        browser.awaitText("Sign in to the local cloud");
        browser.screenshot("sign-in-light");
        browser.click("#local-sign-in");

        browser.awaitText("erp.post_order");
        assertThat(browser.text()).contains("jira.create_issue", "10 min left", "0 of 2 approvals", "ada");
        assertThat(browser.textOf("#count")).isEqualTo("4");
        browser.screenshot("approvals-light");
    }

    @Test
    void a_pasted_token_that_is_none_is_refused_with_what_to_do() {
        browser.open(server.address() + "/console");
        browser.awaitText("Access token");
        browser.type("#token", "not a token");
        browser.press(Keys.TAB, Keys.ENTER);

        browser.awaitText("That is no access token.");
    }

    @Test
    void an_approval_shows_its_grounds_and_is_approved_after_a_step_to_confirm() throws IOException {
        signedIn(ADA, "/console/approvals/issue-1");
        browser.awaitText("Why a person must decide");
        assertThat(browser.text())
                .contains("Confidence 0.61 is below the gate", "fields.priority", "Medium", "High", "SUP-4182");
        browser.screenshot("approval-light");
        browser.type("#comment", "The customer is right.");
        browser.click("#approve");
        browser.awaitText("Approve jira.create_issue?");
        browser.screenshot("confirm-light");
        assertThat(approvals.list("approved").get("approvals")).isEmpty();
        browser.click("#confirm");

        browser.awaitText("The workflow goes on.");
        assertThat(approvals.list("approved").get("approvals"))
                .extracting(FakeApprovals.Waiting::approvalId)
                .containsExactly("issue-1");
        assertThat(browser.text()).contains("ada approved", "The customer is right.");
        assertThat(browser.has("#approve")).isFalse();
        browser.screenshot("approved-light");
    }

    @Test
    void older_requests_are_reached_however_many_came_later() {
        for (var i = 0; i < 100; i++) {
            approvals.open("later-" + i, "later.tool", "Later.", Duration.ofHours(1), 1, List.of());
        }
        signedIn(ADA, "/console/approvals");
        browser.awaitText("later.tool");
        assertThat(browser.text()).doesNotContain("erp.post_order");
        assertThat(browser.textOf("#count")).isEqualTo("100+");
        browser.click("#earlier");

        browser.awaitText("erp.post_order");
        assertThat(browser.has("#earlier")).isFalse();
        assertThat(browser.textOf("#count")).isEqualTo("100+");
    }

    @Test
    void characters_that_hide_or_turn_others_round_are_shown() throws IOException {
        var change = new FakeApprovals.Change("fields.\u200bpayee", "ada\ud83d\ude00", "ada\u202eda\ud83d\ude01\u3164");
        approvals.open("hidden", "pay\u2066", "Pay the \u202Eevil\u00AD one.", Duration.ofHours(1), 1, List.of(change));
        signedIn(ADA, "/console/approvals/hidden");
        browser.awaitText("Why a person must decide");

        assertThat(browser.text())
                .contains("pay\\u{2066}", "Pay the \\u{202e}evil\\u{ad} one.", "fields.\\u{200b}payee")
                .contains("ada\\u{202e}da\ud83d\ude01\\u{3164}", "ada\ud83d\ude00");
        browser.screenshot("hidden-light");
    }

    @Test
    void one_of_several_options_is_chosen_before_it_is_approved() throws IOException {
        openTicket();
        signedIn(ADA, "/console/approvals/ticket-5");
        browser.awaitText("What it is");
        browser.click("#approve");
        browser.awaitText("Choose one first.");
        assertThat(browser.has("dialog")).isFalse();
        browser.press(Keys.SPACE);
        browser.press(Keys.ARROW_DOWN);
        browser.screenshot("options-light");
        browser.click("#approve");
        browser.awaitText("Approve ticket.route?");
        assertThat(browser.textOf("dialog")).contains("Network");
        browser.click("#confirm");

        browser.awaitText("The workflow goes on.");
        assertThat(browser.text()).contains("ada approved Network");
    }

    private void openTicket() {
        approvals.open(
                "ticket-5",
                "ticket.route",
                "The classifier is not sure enough",
                Duration.ofHours(4),
                1,
                List.of(),
                List.of(
                        new FakeApprovals.Option(
                                "1", "Mail, to messaging", "Confidence 0.61; impact MEDIUM, urgency HIGH"),
                        new FakeApprovals.Option(
                                "2", "Network, to network-operations", "Confidence 0.22; impact HIGH, urgency HIGH")));
    }

    @Test
    void an_approval_is_rejected() throws IOException {
        signedIn(ADA, "/console/approvals/capacity-3");
        decide("reject");

        browser.awaitText("The workflow will not do it.");
        assertThat(approvals.list("rejected").get("approvals")).hasSize(1);
        browser.screenshot("rejected-light");
    }

    @Test
    void escape_leaves_the_confirmation_and_decides_nothing() {
        signedIn(ADA, "/console/approvals/capacity-3");
        browser.click("#reject");
        browser.awaitText("This cannot be taken back.");
        browser.press(Keys.ESCAPE);

        browser.await("the dialog to close", () -> !browser.has("dialog"));
        assertThat(approvals.list("rejected").get("approvals")).isEmpty();
    }

    @Test
    void what_has_expired_meanwhile_is_said_and_not_approved() throws IOException {
        signedIn(ADA, "/console/approvals/late-4");
        browser.click("#approve");
        browser.awaitText("Approve jira.create_issue?");
        approvals.become("late-4", "expired");
        browser.click("#confirm");

        browser.awaitText("Too late: this approval has expired.");
        browser.awaitText("Nobody decided in time");
        browser.screenshot("expired-light");
    }

    @Test
    void what_somebody_else_decided_meanwhile_is_said() {
        signedIn(ADA, "/console/approvals/issue-1");
        browser.click("#approve");
        browser.awaitText("Approve jira.create_issue?");
        approvals.become("issue-1", "rejected");
        browser.click("#confirm");

        browser.awaitText("Somebody decided this before you.");
    }

    @Test
    void a_payload_that_changed_is_shown_anew_and_was_not_approved() throws IOException {
        signedIn(ADA, "/console/approvals/capacity-3");
        browser.click("#approve");
        browser.awaitText("Approve endpoint.scale?");
        approvals.change("capacity-3", List.of(new FakeApprovals.Change("replicas", "8", "0")));
        browser.click("#confirm");

        browser.awaitText("What would be done has changed");
        browser.await("the new value", () -> browser.textOf(".diff").contains("0"));
        assertThat(approvals.list("approved").get("approvals")).isEmpty();
        browser.screenshot("payload-changed-light");
    }

    @Test
    void two_people_approve_what_needs_four_eyes_and_one_cannot_do_it_twice() throws IOException {
        signedIn(ADA, "/console/approvals/order-2");
        decide("approve");
        browser.awaitText("One more person must approve.");
        assertThat(browser.text()).contains("1 of 2", "You have voted.");
        assertThat(browser.has("#approve")).isFalse();

        signedIn(new Claims("acme", "grace", "internal", ADA.scope()), "/console/approvals/order-2");
        decide("approve");
        browser.awaitText("The workflow goes on.");
    }

    @Test
    void the_same_approver_in_another_window_is_told_so() {
        signedIn(ADA, "/console/approvals/order-2");
        browser.click("#approve");
        browser.awaitText("Approve erp.post_order?");
        approvals.voteOf("ada", "order-2");
        browser.click("#confirm");

        browser.awaitText("The second approval must come from somebody else.");
    }

    @Test
    void who_may_only_look_is_offered_no_decision_and_who_may_not_look_sees_nothing() {
        signedIn(new Claims("acme", "eve", "internal", "approvals:read"), "/console/approvals/issue-1");
        browser.awaitText("You may look, not decide");
        assertThat(browser.has("#approve")).isFalse();

        signedIn(new Claims("acme", "eve", "internal", "other"), "/console/executions");
        browser.awaitText("Your token may not see this.");
    }

    @Test
    void a_new_approval_appears_by_itself_and_is_announced() {
        signedIn(ADA, "/console/approvals");
        browser.awaitText("erp.post_order");
        approvals.open("new-5", "mail.send", "The policy asks", Duration.ofHours(1), 1, List.of());

        browser.awaitText("mail.send");
        browser.await(
                "the announcement",
                () -> "5 approvals wait.".equals(browser.run("return document.getElementById('polite').textContent")));
    }

    @Test
    void the_keyboard_alone_reads_decides_and_comes_back() {
        signedIn(ADA, "/console/approvals");
        browser.awaitText("endpoint.scale");
        browser.tabTo(".card[href$='capacity-3']");
        assertThat(browser.run("return getComputedStyle(document.activeElement).outlineStyle"))
                .isEqualTo("solid");
        browser.press(Keys.ENTER);
        browser.awaitText("Your decision");
        browser.awaitFocus("h1");
        browser.tabTo("#comment");
        browser.press("Checked with the team.");
        browser.tabTo("#approve");
        browser.press(Keys.ENTER);
        browser.awaitText("You approve exactly what is shown");
        browser.awaitFocus("dialog [autofocus]");
        browser.tabTo("#confirm");
        browser.press(Keys.ENTER);

        browser.awaitText("The workflow goes on.");
        browser.awaitFocus("#result");
        assertThat(approvals.list("approved").get("approvals")).hasSize(1);
    }

    private void decide(String choice) {
        browser.click("#" + choice);
        browser.await("the dialog", () -> browser.has("dialog[open]"));
        browser.click("#confirm");
    }
}
