package dev.millrace.approvals;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.Defect;
import dev.millrace.core.error.Transient;
import dev.millrace.core.idempotency.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// All that approvals need, in memory: workflows that wait, a ledger and a channel that can fail, a clock that can be
/// turned on.
final class Office implements Workflows, ApprovalLedger, Channel, TokenSeal {

    final InMemoryApprovalStore store = new InMemoryApprovalStore();
    final SettableClock clock = new SettableClock();
    /// Tokens of workflows that wait.
    final List<String> waiting = new ArrayList<>();
    /// By token, in order.
    final Map<String, ApprovalState> answers = new LinkedHashMap<>();
    final Map<String, ApprovalState> ledger = new HashMap<>();
    final List<Notice> told = new ArrayList<>();
    int ledgerFailures;
    int workflowFailures;
    int channelFailures;
    /// Tokens on which the workflow service answers with what nobody expects.
    final Set<String> broken = new HashSet<>();
    /// A tenant whose channels take a minute to fail, unless people of another hear first.
    volatile Optional<TenantId> unreachable = Optional.empty();
    /// Of whom people were told, in order.
    final List<String> toldOf = new ArrayList<>();

    private final CountDownLatch heard = new CountDownLatch(1);
    private final AtomicInteger nonces = new AtomicInteger();
    private final SettleApproval settle = new SettleApproval(store, this, this, this);
    private final TellPeople people = new TellPeople(store, this);
    final RequestApproval request = new RequestApproval(store, this, this::nextNonce, this, people, settle, clock);
    final DecideApproval decide = new DecideApproval(store, this::nextNonce, settle, clock);
    final SweepApprovals sweep = new SweepApprovals(store, people, settle, clock);

    /// A workflow asks, and waits.
    Approval ask(String id, String token, int approvers) {
        synchronized (this) {
            waiting.add(token);
        }
        return request.apply(Approvals.question(id, token, approvers));
    }

    /// What somebody sends who looks at the page as it is now.
    Decision decision(String id, String actor, Choice choice) {
        var approval = store.find(id).orElseThrow();
        return new Decision(
                id,
                Approvals.ACME,
                actor,
                choice,
                approval.payloadHash(),
                approval.nonce(),
                Optional.empty(),
                Optional.empty());
    }

    Ruling says(String id, String actor, Choice choice) {
        return decide.apply(decision(id, actor, choice));
    }

    ApprovalState stateOf(String id) {
        return store.find(id).orElseThrow().state();
    }

    private String nextNonce() {
        return "nonce " + nonces.incrementAndGet();
    }

    @Override
    public synchronized boolean answer(String token, Approval approval) {
        if (workflowFailures > 0) {
            workflowFailures--;
            throw new Transient("the workflow service is away");
        }
        if (broken.contains(token)) {
            throw new IllegalStateException("nobody expects this");
        }
        if (!waiting.remove(token)) {
            return false;
        }
        answers.put(token, approval.state());
        return true;
    }

    @Override
    public synchronized boolean waits(String token) {
        if (workflowFailures > 0) {
            workflowFailures--;
            throw new Transient("the workflow service is away");
        }
        return waiting.contains(token);
    }

    @Override
    public void opened(Approval approval) {
        record(approval, "request of ");
    }

    @Override
    public void settled(Approval approval) {
        record(approval, "outcome of ");
    }

    private synchronized void record(Approval approval, String what) {
        if (ledgerFailures > 0) {
            ledgerFailures--;
            throw new Transient("the ledger throttles");
        }
        ledger.put(what + approval.id(), approval.state());
    }

    @Override
    public void tell(Approval approval) {
        if (unreachable.filter(approval.subject().tenant()::equals).isPresent()) {
            hang();
        }
        reach(approval);
    }

    private void hang() {
        try {
            if (!heard.await(1, TimeUnit.SECONDS)) {
                clock.advance(Duration.ofMinutes(1));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        throw new Transient("the channel is away");
    }

    private synchronized void reach(Approval approval) {
        if (channelFailures > 0) {
            channelFailures--;
            throw new Transient("the channel is away");
        }
        told.add(approval.notice());
        toldOf.add(approval.id());
        heard.countDown();
    }

    @Override
    public String seal(String approvalId, String token) {
        return approvalId + " seals " + token;
    }

    @Override
    public String open(String approvalId, String sealed) {
        var prefix = approvalId + " seals ";
        if (!sealed.startsWith(prefix)) {
            throw new Defect("the token was sealed for another approval");
        }
        return sealed.substring(prefix.length());
    }
}
