package dev.millrace.approvals.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.approvals.Approvals;
import dev.millrace.approvals.InMemoryApprovals;
import dev.millrace.approvals.dlp.DlpMasker;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.error.PolicyDenied;
import dev.millrace.core.function.HttpCall;
import dev.millrace.core.function.Reply;
import dev.millrace.core.json.Json;
import dev.millrace.core.text.RawText;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ApprovalsOverHttpTest {

    private static final Set<TenantId> TENANTS = Set.of(Approvals.ACME, new TenantId("globex"));
    private static final Map<String, String> ADA =
            Map.of("tenant", "acme", "sub", "ada", "scope", "approvals:read approvals:decide");

    private final InMemoryApprovals office = new InMemoryApprovals();
    private final ReadOverHttp read = new ReadOverHttp(office.store(), TENANTS);
    private final ListOverHttp list = new ListOverHttp(office.store(), TENANTS);
    private final DecideOverHttp decide = new DecideOverHttp(office.decide(), new DlpMasker(), TENANTS);

    @Test
    void an_approval_is_shown_as_the_contract_says() {
        office.ask("a1", 2);

        var shown = seen("a1", ADA);

        assertThat(shown.propertyNames())
                .containsExactly(
                        "approvalId",
                        "state",
                        "kind",
                        "requestedBy",
                        "reason",
                        "evidence",
                        "diff",
                        "options",
                        "requestedAt",
                        "expiresAt",
                        "approversNeeded",
                        "decisions",
                        "payloadHash",
                        "nonce");
        assertThat(shown.path("state").asString()).isEqualTo("waiting");
        assertThat(shown.path("diff").path(0).toString())
                .isEqualTo("{\"path\":\"$.summary\",\"before\":\"\",\"after\":\"Renew the certificate\"}");
        assertThat(shown.toString()).doesNotContain("token of a1", "seals");
    }

    @Test
    void reading_changes_nothing_however_often_a_scanner_does_it() {
        office.ask("a1", 1);
        var before = office.version("a1");
        var first = seen("a1", ADA);

        for (var i = 0; i < 20; i++) {
            assertThat(seen("a1", ADA)).isEqualTo(first);
            list.apply(call(new NoBody(), Map.of(), Map.of(), ADA));
        }

        assertThat(office.version("a1")).isEqualTo(before);
    }

    @Test
    void a_decision_with_what_was_shown_counts_and_its_comment_is_masked() {
        office.ask("a1", 2);
        var shown = seen("a1", ADA);
        var comment = Optional.of(new RawText("ask ada@example.com if in doubt"));

        var reply = decide.apply(decision(shown, "approve", comment, ADA));

        assertThat(reply).extracting(Reply::status).isEqualTo(200);
        assertThat(json(reply).toString()).isEqualTo("{\"state\":\"waiting\"}");
        var after = seen("a1", ADA);
        assertThat(after.path("decisions").path(0).path("actor").asString()).isEqualTo("ada");
        assertThat(after.path("decisions").path(0).path("comment").asString())
                .startsWith("ask ")
                .doesNotContain("example.com");
    }

    @Test
    void every_refusal_has_a_code() {
        office.ask("a1", 2);
        var shown = seen("a1", ADA);
        decide.apply(decision(shown, "approve", Optional.empty(), ADA));

        assertThat(refused(decision(shown, "approve", Optional.empty(), as("bob"))))
                .isEqualTo("409 nonce-replayed");
        assertThat(refused(decision(shown, "reject", Optional.empty(), ADA))).isEqualTo("409 same-approver");
        var fresh = seen("a1", ADA);
        assertThat(refused(decision(fresh, "approve", Optional.empty(), as("rita"))))
                .isEqualTo("403 own-request");
        assertThat(refused(changed(fresh, as("bob")))).isEqualTo("409 payload-changed");
        decide.apply(decision(fresh, "approve", Optional.empty(), as("bob")));
        assertThat(refused(decision(fresh, "reject", Optional.empty(), as("cid"))))
                .isEqualTo("409 already-decided");

        office.ask("a3", 1);
        office.stopWorkflow("a3");
        assertThat(refused(decision(seen("a3", ADA), "approve", Optional.empty(), ADA)))
                .isEqualTo("409 workflow-gone");

        office.ask("a2", 1);
        var late = seen("a2", ADA);
        office.clock().advance(Duration.ofHours(2));
        assertThat(refused(decision(late, "approve", Optional.empty(), ADA))).isEqualTo("409 expired");
    }

    @Test
    void an_approval_of_another_tenant_is_not_there() {
        office.ask("a1", 1);
        var shown = seen("a1", ADA);
        var eve = Map.of("tenant", "globex", "sub", "eve", "scope", "approvals:read approvals:decide");

        assertThat(read.apply(call(new NoBody(), Map.of("id", "a1"), Map.of(), eve))
                        .status())
                .isEqualTo(404);
        assertThat(refused(decision(shown, "approve", Optional.empty(), eve))).isEqualTo("404 unknown");
        assertThat(list.apply(call(new NoBody(), Map.of(), Map.of(), eve)).approvals())
                .isEmpty();
    }

    @Test
    void who_may_only_read_decides_nothing_and_who_is_nobody_reads_nothing() {
        office.ask("a1", 1);
        var shown = seen("a1", ADA);
        var reader = Map.of("tenant", "acme", "sub", "ada", "scope", "approvals:read");

        assertThatThrownBy(() -> decide.apply(decision(shown, "approve", Optional.empty(), reader)))
                .isInstanceOf(PolicyDenied.class);
        for (var claims : List.<Map<String, String>>of(
                Map.of(),
                Map.of("tenant", "acme", "sub", "ada"),
                Map.of("tenant", "other", "sub", "ada", "scope", "approvals:read"),
                Map.of("tenant", "acme", "sub", " ", "scope", "approvals:read"),
                Map.of("tenant", "acme", "sub", "ada", "scope", "approvals:readers"))) {
            assertThatThrownBy(() -> seen("a1", claims)).isInstanceOf(PolicyDenied.class);
        }
    }

    @Test
    void a_list_shows_what_waits_escalated_or_not() {
        office.ask("a1", 1);

        assertThat(list.apply(call(new NoBody(), Map.of(), Map.of("state", "waiting"), ADA))
                        .approvals())
                .hasSize(1);
        assertThat(list.apply(call(new NoBody(), Map.of(), Map.of("state", "escalated"), ADA))
                        .approvals())
                .isEmpty();
        assertThatThrownBy(() -> list.apply(call(new NoBody(), Map.of(), Map.of("state", "any"), ADA)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void a_list_of_the_largest_approvals_is_still_an_answer_that_lambda_may_give() {
        for (var i = 0; i < 100; i++) {
            office.askAbout("a" + i, "x".repeat(64 * 1024));
        }

        var listed = list.apply(call(new NoBody(), Map.of(), Map.of(), ADA));

        assertThat(listed.approvals()).hasSize(100);
        assertThat(Json.write(listed)).hasSizeLessThan(1024 * 1024);
    }

    @Test
    void older_requests_are_listed_however_many_came_later() {
        for (var i = 0; i < 250; i++) {
            office.ask("a" + i, 1);
        }
        var ids = new HashSet<String>();
        var query = new HashMap<String, String>();
        var pages = 0;
        do {
            var found = Json.parse(Json.write(list.apply(call(new NoBody(), Map.of(), query, ADA))));
            found.path("approvals")
                    .forEach(approval -> ids.add(approval.path("approvalId").asString()));
            query.put("cursor", found.path("cursor").asString(""));
            pages++;
        } while (!query.getOrDefault("cursor", "").isEmpty());

        assertThat(ids).hasSize(250);
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void a_cursor_of_one_tenant_shows_nothing_of_it_to_another_and_a_forged_one_is_refused() {
        for (var i = 0; i < 101; i++) {
            office.ask("a" + i, 1);
        }
        var cursor = list.apply(call(new NoBody(), Map.of(), Map.of(), ADA)).cursor();
        var query = Map.of("cursor", cursor.orElseThrow());
        var eve = Map.of("tenant", "globex", "sub", "eve", "scope", "approvals:read");

        assertThat(list.apply(call(new NoBody(), Map.of(), query, ADA)).approvals())
                .hasSize(1);
        assertThat(list.apply(call(new NoBody(), Map.of(), query, eve)).approvals())
                .isEmpty();
        for (var forged : List.of("", "!", "AAAA", "MSA", "eCBh", "a".repeat(5000))) {
            assertThatThrownBy(() -> list.apply(call(new NoBody(), Map.of(), Map.of("cursor", forged), ADA)))
                    .isInstanceOf(InvalidInput.class);
        }
    }

    @Test
    void what_is_escalated_is_listed_however_many_came_later() {
        office.ask("a1", 1);
        office.clock().advance(Duration.ofMinutes(61));
        office.sweep();
        for (var i = 0; i < 100; i++) {
            office.ask("b" + i, 1);
        }

        assertThat(list.apply(call(new NoBody(), Map.of(), Map.of("state", "escalated"), ADA))
                        .approvals())
                .hasSize(1);
    }

    private JsonNode seen(String id, Map<String, String> claims) {
        return json(read.apply(call(new NoBody(), Map.of("id", id), Map.of(), claims)));
    }

    private String refused(HttpCall<DecisionBody> call) {
        var reply = decide.apply(call);
        return reply.status() + " " + json(reply).path("code").asString();
    }

    private static HttpCall<DecisionBody> decision(
            JsonNode shown, String choice, Optional<RawText> comment, Map<String, String> claims) {
        var body = new DecisionBody(
                choice,
                shown.path("nonce").asString(),
                shown.path("payloadHash").asString(),
                Optional.empty(),
                comment);
        return call(body, Map.of("id", shown.path("approvalId").asString()), Map.of(), claims);
    }

    private static HttpCall<DecisionBody> changed(JsonNode shown, Map<String, String> claims) {
        var body = new DecisionBody(
                "approve", shown.path("nonce").asString(), "f".repeat(64), Optional.empty(), Optional.empty());
        return call(body, Map.of("id", shown.path("approvalId").asString()), Map.of(), claims);
    }

    private static Map<String, String> as(String sub) {
        return Map.of("tenant", "acme", "sub", sub, "scope", "[approvals:read approvals:decide]");
    }

    private static <B> HttpCall<B> call(
            B body, Map<String, String> path, Map<String, String> query, Map<String, String> claims) {
        return new HttpCall<>(body, path, query, claims, "request", Optional.empty());
    }

    private static JsonNode json(Reply reply) {
        return Json.parse(Json.write(reply.body()));
    }
}
