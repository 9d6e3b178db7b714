package dev.millrace.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.ledger.LedgerStore.StoredRecord;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// People look: at executions, at the ledger, in the dark and on a telephone.
class LookingInBrowserTest extends ConsoleInBrowser {

    @Test
    void an_execution_is_drawn_as_a_graph_with_the_status_of_each_state_in_words() throws IOException {
        signedIn(ADA, "/console/executions");
        browser.awaitText("guarded-action");
        assertThat(browser.text()).contains("Running", "Succeeded", "Failed").doesNotContain("of-another");
        browser.screenshot("executions-light");
        browser.click("a[href*='5f2c77a1d0b94c1e']");
        browser.awaitText("AskForApproval");

        assertThat(browser.text())
                .contains("Task · ◔ waiting", "Task · ✓ succeeded", "Pass · not reached", "2 attempts");
        browser.looking(1280, 1500, LIGHT).screenshot("execution-light");
        signedIn(ADA, "/console/executions/b81e6fd2934a4c07");
        browser.awaitText("Task · ! caught");
        browser.looking(1280, 1500, DARK).screenshot("execution-failed-dark");
    }

    @Test
    void a_decision_is_shown_with_its_grounds_and_a_whole_chain() throws IOException {
        signedIn(ADA, "/console/decisions");
        browser.awaitText("guardrail/acme");
        assertThat(browser.text()).contains("7 records").doesNotContain("globex");
        browser.click("a[href*='guardrail']");
        browser.awaitText("Records 1 to 7 are whole");
        browser.screenshot("stream-light");
        browser.click("a[href$='guardrail%3Aaction-3']");

        browser.awaitText("The record is whole and linked to its neighbours.");
        assertThat(browser.text())
                .contains("jira-create-issue@3f9a1c5b7d20", "denied", "Before: record 2", "After: record 4");
        browser.looking(1280, 1250, LIGHT).screenshot("decision-light");
    }

    @Test
    void an_edited_record_breaks_the_chain_for_all_to_see() throws IOException {
        var fourth = ledger.read("guardrail/acme", 4, 1).getFirst().record().orElseThrow();
        var second = ledger.read("guardrail/acme", 2, 1).getFirst().record().orElseThrow();
        ledger.tamper("guardrail/acme", new StoredRecord(2, Optional.of(fourth)));
        signedIn(ADA, "/console/decisions?stream=guardrail/acme");
        browser.awaitText("The chain is broken.");
        assertThat(browser.text()).contains("record 2 was written for another place");
        browser.screenshot("broken-light");
        ledger.tamper("guardrail/acme", new StoredRecord(2, Optional.of(second)));
        browser.awaitText("Records 1 to 7 are whole");
    }

    @Test
    void the_service_being_away_is_said_and_passes() {
        workflows.goAway();
        signedIn(ADA, "/console/executions");

        browser.awaitText("The service is busy.");
        assertThat(browser.text()).contains("Try again");
    }

    @Test
    void dark_follows_the_system_and_the_choice_of_whoever_looks() throws IOException {
        browser.looking(1280, 860, DARK);
        signedIn(ADA, "/console/approvals/issue-1");
        browser.awaitText("Your decision");
        assertThat(ground()).isEqualTo("rgb(19, 22, 25)");
        browser.screenshot("approval-dark");
        browser.click("#theme");
        assertThat(ground()).isEqualTo("rgb(246, 246, 242)");
        browser.open(server.address() + "/console/approvals");
        browser.awaitText("erp.post_order");
        assertThat(ground()).isEqualTo("rgb(246, 246, 242)");
        browser.run("localStorage.clear()");
        browser.open(server.address() + "/console/approvals");
        browser.awaitText("erp.post_order");
        browser.screenshot("approvals-dark");
        signedIn(ADA, "/console/decisions/guardrail%3Aaction-3");
        browser.awaitText("Place in the chain");
        browser.screenshot("decision-dark");
    }

    @Test
    void a_telephone_shows_everything_without_scrolling_sideways() throws IOException {
        for (var scheme : List.of(LIGHT, DARK)) {
            browser.looking(375, 812, scheme);
            phone("/console/approvals", "erp.post_order", "phone-approvals-" + scheme);
            phone("/console/approvals/issue-1", "Your decision", "phone-approval-" + scheme);
            phone("/console/executions", "guarded-action", "phone-executions-" + scheme);
            phone("/console/executions/5f2c77a1d0b94c1e", "AskForApproval", "phone-execution-" + scheme);
            phone("/console/decisions?stream=guardrail/acme", "action-7", "phone-stream-" + scheme);
            phone("/console/decisions/guardrail%3Aaction-3", "Place in the chain", "phone-decision-" + scheme);
        }
    }

    private void phone(String path, String text, String name) throws IOException {
        signedIn(ADA, path);
        browser.awaitText(text);
        assertThat(browser.run("return document.documentElement.scrollWidth <= innerWidth"))
                .as("%s fits", path)
                .isEqualTo(true);
        browser.screenshot(name);
    }

    private Object ground() {
        return browser.run("return getComputedStyle(document.body).backgroundColor");
    }
}
