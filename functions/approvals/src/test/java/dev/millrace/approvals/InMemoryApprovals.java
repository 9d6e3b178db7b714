package dev.millrace.approvals;

import dev.millrace.core.idempotency.SettableClock;
import java.time.Instant;
import java.util.List;

/// Approvals in memory, for the adapters that people decide by.
public final class InMemoryApprovals {

    private final Office office = new Office();

    /// Opens an approval.
    ///
    /// @return the hash of its payload
    public String ask(String id, int approvers) {
        return office.ask(id, "token of " + id, approvers).payloadHash();
    }

    /// Opens one about a payload.
    public void askAbout(String id, String payload) {
        office.request.apply(new Question(id, "token", Approvals.subject(Approvals.ACME, payload), Approvals.terms(1)));
    }

    /// Opens one with the options `1` and `2`, and gives the hash of its payload.
    public String askWithOptions(String id) {
        office.waiting.add("token");
        var asked = Approvals.subject(Approvals.ACME, "{}");
        var subject = new Subject(
                asked.tenant(),
                asked.kind(),
                asked.requestedBy(),
                asked.reasons(),
                asked.evidence(),
                asked.changes(),
                List.of(new Option("1", "Mail <@everyone>", ""), new Option("2", "Network", "")),
                asked.payload());
        return office.request
                .apply(new Question(id, "token", subject, Approvals.terms(1)))
                .payloadHash();
    }

    /// The option that was approved.
    public String chosen(String id) {
        return office.store.find(id).orElseThrow().chosen().orElseThrow().id();
    }

    /// The workflow that asked does not wait any more.
    public void stopWorkflow(String id) {
        office.waiting.remove("token of " + id);
    }

    public void sweep() {
        office.sweep.apply(new Sweep());
    }

    public DecideApproval decide() {
        return office.decide;
    }

    public ApprovalStore store() {
        return office.store;
    }

    public SettableClock clock() {
        return office.clock;
    }

    public Instant now() {
        return office.clock.instant();
    }

    public String state(String id) {
        return office.stateOf(id).name();
    }

    public List<String> voters(String id) {
        return office.store.find(id).orElseThrow().votes().stream()
                .map(Vote::actor)
                .toList();
    }

    /// How often the approval was changed.
    public long version(String id) {
        return office.store.find(id).orElseThrow().version();
    }
}
