package dev.millrace.approvals;

import dev.millrace.approvals.Subject.Change;
import dev.millrace.approvals.Subject.Evidence;
import dev.millrace.core.domain.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Approvals to try things on.
public final class Approvals {

    public static final TenantId ACME = new TenantId("acme");
    public static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");
    static final String REQUESTER = "rita";

    private Approvals() {}

    public static Question question(String id, String token, int approvers) {
        return new Question(id, token, subject(ACME, "{\"summary\":\"Renew the certificate\"}"), terms(approvers));
    }

    static Question question(String id, String token, TenantId tenant) {
        return new Question(id, token, subject(tenant, "{}"), terms(1));
    }

    static Subject subject(TenantId tenant, String payload) {
        return new Subject(
                tenant,
                "jira.create_issue",
                REQUESTER,
                List.of("Not sure enough to go ahead alone."),
                List.of(new Evidence("expires", "in 3 days")),
                List.of(new Change("$.summary", "", payload.length() > 1000 ? payload : "Renew the certificate")),
                List.of(),
                payload);
    }

    static Terms terms(int approvers) {
        return new Terms(approvers, Duration.ofHours(1), "on-call");
    }

    public static Approval opened(String id, TenantId tenant, Instant now) {
        var question = new Question(id, "token", subject(tenant, "{}"), terms(1));
        return Approval.opened(question, "sealed", "nonce", now);
    }

    public static Approval opened(String id, TenantId tenant, Instant now, List<Change> changes) {
        var question = new Question(
                id,
                "token",
                new Subject(tenant, "tool", REQUESTER, List.of(), List.of(), changes, List.of(), "{}"),
                terms(1));
        return Approval.opened(question, "sealed", "nonce", now);
    }

    public static Approval toBeTold(Approval approval, Notice notice) {
        return approval.toBeTold(notice);
    }

    public static Approval approved(Approval approval) {
        return approval.votedOn(vote("ada"), "second nonce");
    }

    static Vote vote(String actor) {
        return new Vote(actor, Choice.APPROVE, NOW, "nonce", Optional.empty(), Optional.of("fine"));
    }
}
