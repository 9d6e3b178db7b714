package dev.millrace.console.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.millrace.console.browser.ConsoleServer.Claims;
import dev.millrace.console.execution.FakeWorkflows;
import dev.millrace.core.ledger.InMemoryLedgerStore;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/// The page in a real Chromium, in front of the real functions.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ConsoleInBrowser {

    static final Claims ADA = new Claims("acme", "ada", "internal", "approvals:read approvals:decide");
    static final String LIGHT = "light";
    static final String DARK = "dark";

    Chromium browser;
    FakeApprovals approvals;
    FakeWorkflows workflows;
    InMemoryLedgerStore ledger;
    ConsoleServer server;

    @BeforeAll
    void start() {
        var found = Chromium.ofThisMachine();
        assumeTrue(found.isPresent(), Chromium.ABSENT);
        browser = found.orElseThrow();
    }

    @BeforeEach
    void serve() throws IOException {
        approvals = Sample.approvals();
        workflows = Sample.workflows();
        ledger = Sample.ledger();
        server = new ConsoleServer(approvals, workflows, ledger);
        browser.looking(1280, 860, LIGHT);
    }

    @AfterEach
    void nothing_breaches_the_policy_of_the_page() {
        assertThat(browser.complaints())
                .filteredOn(complaint -> complaint.contains("Content Security Policy")
                        || complaint.contains("TrustedHTML")
                        || complaint.contains("Uncaught"))
                .isEmpty();
        server.close();
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    final void signedIn(Claims who, String path) {
        browser.open(server.address() + "/console/assets/none/none");
        browser.run("sessionStorage.setItem('millrace.token', arguments[0])", ConsoleServer.token(who));
        browser.open(server.address() + path);
    }
}
