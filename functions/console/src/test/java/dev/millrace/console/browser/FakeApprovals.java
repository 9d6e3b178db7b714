package dev.millrace.console.browser;

import dev.millrace.core.hash.Sha256;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Approvals as their API tells of them: what the page is promised, in memory.
final class FakeApprovals {

    private static final int PAGE = 100;

    private final Map<String, Waiting> approvals = new LinkedHashMap<>();

    record Evidence(String label, String value) {}

    record Change(String path, String before, String after) {}

    record Option(String id, String label, String detail) {}

    record Vote(String actor, String choice, Instant at, Optional<String> option, Optional<String> comment) {}

    /// One approval as `GET /approvals/{id}` answers it.
    record Waiting(
            String approvalId,
            String state,
            String kind,
            String requestedBy,
            String reason,
            List<Evidence> evidence,
            List<Change> diff,
            List<Option> options,
            Instant requestedAt,
            Instant expiresAt,
            int approversNeeded,
            List<Vote> decisions,
            String payloadHash,
            String nonce) {

        Waiting in(String newState, List<Vote> votes) {
            return new Waiting(
                    approvalId,
                    newState,
                    kind,
                    requestedBy,
                    reason,
                    evidence,
                    diff,
                    options,
                    requestedAt,
                    expiresAt,
                    approversNeeded,
                    votes,
                    payloadHash,
                    "nonce-" + votes.size());
        }

        Waiting about(List<Change> changes) {
            return new Waiting(
                    approvalId,
                    state,
                    kind,
                    requestedBy,
                    reason,
                    evidence,
                    changes,
                    options,
                    requestedAt,
                    expiresAt,
                    approversNeeded,
                    decisions,
                    Sha256.of(changes.toString()),
                    "nonce-changed");
        }
    }

    /// What a decision is answered with.
    record Answer(int status, Map<String, String> body) {}

    synchronized void open(String id, String kind, String reason, Duration left, int approvers, List<Change> diff) {
        open(id, kind, reason, left, approvers, diff, List.of());
    }

    synchronized void open(
            String id,
            String kind,
            String reason,
            Duration left,
            int approvers,
            List<Change> diff,
            List<Option> options) {
        var now = Instant.now();
        approvals.put(
                id,
                new Waiting(
                        id,
                        "waiting",
                        kind,
                        "function:classifyTicket",
                        reason,
                        List.of(
                                new Evidence("Ticket", "SUP-4182, opened by a customer of tier gold"),
                                new Evidence("Confidence", "0.61, below the gate of 0.78"),
                                new Evidence("Criticality", "2 of 5")),
                        diff,
                        options,
                        now.minus(Duration.ofMinutes(7)),
                        now.plus(left),
                        approvers,
                        List.of(),
                        Sha256.of(id + diff),
                        "nonce-0"));
    }

    synchronized void become(String id, String state) {
        approvals.computeIfPresent(id, (_, waiting) -> waiting.in(state, waiting.decisions()));
    }

    synchronized void change(String id, List<Change> diff) {
        approvals.computeIfPresent(id, (_, waiting) -> waiting.about(diff));
    }

    synchronized void voteOf(String actor, String id) {
        approvals.computeIfPresent(
                id, (_, waiting) -> waiting.in("waiting", with(waiting, said(actor, "approve", Map.of()))));
    }

    synchronized Map<String, List<Waiting>> list(String state) {
        return Map.of(
                "approvals",
                approvals.values().stream()
                        .filter(waiting -> waiting.state().equals(state))
                        .toList());
    }

    /// As `GET /approvals` answers it, the latest first, with a cursor of its own kind.
    synchronized Map<String, Object> page(String state, @Nullable String cursor) {
        var all = list(state).getOrDefault("approvals", List.of()).reversed();
        var from = cursor == null ? 0 : Integer.parseInt(cursor);
        var page = all.stream().skip(from).limit(PAGE).toList();
        var next = from + page.size();
        return next < all.size()
                ? Map.of("approvals", page, "cursor", Integer.toString(next))
                : Map.of("approvals", page);
    }

    synchronized @Nullable Waiting find(String id) {
        return approvals.get(id);
    }

    synchronized Answer decide(String id, String actor, Map<String, String> body) {
        var waiting = approvals.get(id);
        if (waiting == null) {
            return new Answer(404, Map.of("code", "unknown"));
        }
        var refusal = refusal(waiting, actor, body);
        if (refusal.isPresent()) {
            return new Answer(409, Map.of("error", "CONFLICT", "code", refusal.get(), "state", waiting.state()));
        }
        var choice = String.valueOf(body.get("choice"));
        var votes = with(waiting, said(actor, choice, body));
        var state = choice.equals("reject")
                ? "rejected"
                : votes.size() >= waiting.approversNeeded() ? "approved" : "waiting";
        approvals.put(id, waiting.in(state, votes));
        return new Answer(200, Map.of("state", state));
    }

    private static Optional<String> refusal(Waiting waiting, String actor, Map<String, String> body) {
        if (waiting.state().equals("expired")) {
            return Optional.of("expired");
        }
        if (!waiting.state().equals("waiting")) {
            return Optional.of("already-decided");
        }
        if (waiting.decisions().stream().anyMatch(vote -> vote.actor().equals(actor))) {
            return Optional.of("same-approver");
        }
        if (!waiting.payloadHash().equals(body.get("payloadHash"))) {
            return Optional.of("payload-changed");
        }
        var chosen = body.get("option");
        if (body.get("choice") instanceof String choice
                && choice.equals("approve")
                && waiting.options().stream().noneMatch(option -> option.id().equals(chosen))
                && !(waiting.options().isEmpty() && chosen == null)) {
            return Optional.of("no-such-option");
        }
        return waiting.nonce().equals(body.get("nonce")) ? Optional.empty() : Optional.of("nonce-replayed");
    }

    private static Vote said(String actor, String choice, Map<String, String> body) {
        return new Vote(
                actor,
                choice,
                Instant.now(),
                Optional.ofNullable(body.get("option")),
                Optional.ofNullable(body.get("comment")));
    }

    private static List<Vote> with(Waiting waiting, Vote vote) {
        var votes = new ArrayList<>(waiting.decisions());
        votes.add(vote);
        return List.copyOf(votes);
    }
}
