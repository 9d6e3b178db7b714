package dev.millrace.approvals;

import static dev.millrace.approvals.Choice.APPROVE;
import static dev.millrace.approvals.Choice.REJECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.approvals.Ruling.AlreadyCounted;
import dev.millrace.approvals.Ruling.Counted;
import dev.millrace.approvals.Ruling.Reason;
import dev.millrace.approvals.Ruling.Refused;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.Transient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class DecideApprovalTest {

    private static final String ID = "a1";
    private static final String TOKEN = "token";

    private final Office office = new Office();

    @Test
    void an_approval_reaches_the_workflow_and_the_ledger() {
        office.ask(ID, TOKEN, 1);

        assertThat(office.says(ID, "ada", APPROVE)).isInstanceOf(Counted.class);

        assertThat(office.answers).containsEntry(TOKEN, ApprovalState.APPROVED);
        assertThat(office.ledger)
                .containsEntry("request of a1", ApprovalState.WAITING)
                .containsEntry("outcome of a1", ApprovalState.APPROVED);
    }

    @Test
    void a_rejection_reaches_the_workflow() {
        office.ask(ID, TOKEN, 2);

        office.says(ID, "ada", REJECT);

        assertThat(office.answers).containsEntry(TOKEN, ApprovalState.REJECTED);
    }

    @Test
    void a_double_click_counts_once() {
        office.ask(ID, TOKEN, 1);
        var click = office.decision(ID, "ada", APPROVE);

        assertThat(office.decide.apply(click)).isInstanceOf(Counted.class);
        assertThat(office.decide.apply(click)).isInstanceOf(AlreadyCounted.class);

        assertThat(office.answers).hasSize(1);
        assertThat(office.store.find(ID).orElseThrow().votes()).hasSize(1);
    }

    @Test
    void a_decision_replayed_by_somebody_else_does_not_count() {
        office.ask(ID, TOKEN, 2);
        var seen = office.decision(ID, "ada", APPROVE);
        office.decide.apply(seen);

        var replayed = as("eve", seen);

        assertThat(reason(office.decide.apply(replayed))).isEqualTo(Reason.NONCE_USED);
        assertThat(office.stateOf(ID)).isEqualTo(ApprovalState.WAITING);
    }

    @Test
    void a_guessed_nonce_does_not_count() {
        office.ask(ID, TOKEN, 1);
        var seen = office.decision(ID, "ada", APPROVE);

        var forged = new Decision(
                ID, Approvals.ACME, "ada", APPROVE, seen.payloadHash(), "guess", Optional.empty(), Optional.empty());

        assertThat(reason(office.decide.apply(forged))).isEqualTo(Reason.NONCE_USED);
    }

    @Test
    void approval_of_another_payload_does_not_count() {
        office.ask(ID, TOKEN, 1);
        var seen = office.decision(ID, "ada", APPROVE);

        var changed = new Decision(
                ID, Approvals.ACME, "ada", APPROVE, "0".repeat(64), seen.nonce(), Optional.empty(), Optional.empty());

        assertThat(reason(office.decide.apply(changed))).isEqualTo(Reason.PAYLOAD_CHANGED);
        assertThat(office.answers).isEmpty();
    }

    @Test
    void what_was_decided_stays_decided() {
        office.ask(ID, TOKEN, 1);
        office.says(ID, "ada", REJECT);

        assertThat(reason(office.says(ID, "bob", APPROVE))).isEqualTo(Reason.ALREADY_DECIDED);
        assertThat(reason(office.says(ID, "ada", APPROVE))).isEqualTo(Reason.ALREADY_DECIDED);
        assertThat(office.answers).containsOnlyKeys(TOKEN).containsEntry(TOKEN, ApprovalState.REJECTED);
    }

    @Test
    void four_eyes_are_of_two_persons() {
        office.ask(ID, TOKEN, 2);

        office.says(ID, "ada", APPROVE);
        assertThat(office.stateOf(ID)).isEqualTo(ApprovalState.WAITING);
        assertThat(reason(office.says(ID, "ada", APPROVE))).isEqualTo(Reason.SAME_APPROVER);
        assertThat(office.answers).isEmpty();

        assertThat(office.says(ID, "bob", APPROVE)).isInstanceOf(Counted.class);
        assertThat(office.answers).containsEntry(TOKEN, ApprovalState.APPROVED);
    }

    @Test
    void nobody_decides_on_their_own_request() {
        office.ask(ID, TOKEN, 1);

        assertThat(reason(office.says(ID, Approvals.REQUESTER, APPROVE))).isEqualTo(Reason.OWN_REQUEST);
        assertThat(office.stateOf(ID)).isEqualTo(ApprovalState.WAITING);
    }

    @Test
    void another_tenant_has_no_such_approval() {
        office.ask(ID, TOKEN, 1);
        var seen = office.decision(ID, "ada", APPROVE);

        var foreign = new Decision(
                ID,
                new TenantId("globex"),
                "ada",
                APPROVE,
                seen.payloadHash(),
                seen.nonce(),
                Optional.empty(),
                Optional.empty());

        assertThat(reason(office.decide.apply(foreign))).isEqualTo(Reason.UNKNOWN);
    }

    @Test
    void a_vote_between_the_first_deadline_and_the_sweep_counts() {
        office.ask(ID, TOKEN, 1);
        office.clock.advance(Duration.ofMinutes(61));

        assertThat(office.says(ID, "ada", APPROVE)).isInstanceOf(Counted.class);
    }

    @Test
    void a_vote_after_the_last_deadline_does_not_count_even_if_no_sweep_came_by() {
        office.ask(ID, TOKEN, 1);
        office.clock.advance(Duration.ofHours(2));

        assertThat(reason(office.says(ID, "ada", APPROVE))).isEqualTo(Reason.EXPIRED);
        assertThat(office.answers).isEmpty();
    }

    @RepeatedTest(20)
    void of_two_who_decide_at_once_one_counts() throws Exception {
        office.ask(ID, TOKEN, 1);

        var rulings = atOnce(office.decision(ID, "ada", APPROVE), office.decision(ID, "bob", REJECT));

        assertThat(rulings).filteredOn(Counted.class::isInstance).hasSize(1);
        assertThat(rulings).filteredOn(Refused.class::isInstance).hasSize(1);
        assertThat(office.answers).hasSize(1).containsValue(office.stateOf(ID));
    }

    @RepeatedTest(20)
    void of_many_clicks_of_one_person_one_counts() throws Exception {
        office.ask(ID, TOKEN, 2);
        var click = office.decision(ID, "ada", APPROVE);

        var rulings = atOnce(click, click, click, click);

        assertThat(rulings).filteredOn(Counted.class::isInstance).hasSize(1);
        assertThat(office.store.find(ID).orElseThrow().votes()).hasSize(1);
        assertThat(office.answers).isEmpty();
    }

    @Test
    void a_vote_whose_answer_was_lost_is_there_when_it_is_sent_again() {
        office.ask(ID, TOKEN, 1);
        var click = office.decision(ID, "ada", APPROVE);
        office.store.loseAnswers(1);

        assertThatThrownBy(() -> office.decide.apply(click)).isInstanceOf(Transient.class);

        assertThat(office.decide.apply(click)).isInstanceOf(AlreadyCounted.class);
        assertThat(office.answers).containsEntry(TOKEN, ApprovalState.APPROVED);
    }

    @Test
    void a_ledger_that_throttles_holds_the_workflow_back_until_it_has_the_outcome() {
        office.ask(ID, TOKEN, 1);
        office.ledgerFailures = 1;

        assertThat(office.says(ID, "ada", APPROVE)).isInstanceOf(Counted.class);
        assertThat(office.answers).isEmpty();

        office.clock.advance(Duration.ofMinutes(1));
        office.sweep.apply(new Sweep());
        assertThat(office.ledger).containsEntry("outcome of a1", ApprovalState.APPROVED);
        assertThat(office.answers).containsEntry(TOKEN, ApprovalState.APPROVED);
    }

    @Test
    void a_workflow_service_that_is_away_is_told_by_the_sweep() {
        office.ask(ID, TOKEN, 1);
        office.workflowFailures = 3;

        office.says(ID, "ada", REJECT);
        office.clock.advance(Duration.ofMinutes(1));
        assertThat(office.sweep.apply(new Sweep())).isEqualTo(new Swept(1, 1));
        assertThat(office.answers).isEmpty();
        assertThat(office.sweep.apply(new Sweep())).isEqualTo(new Swept(1, 0));
        assertThat(office.answers).containsEntry(TOKEN, ApprovalState.REJECTED);
        assertThat(office.sweep.apply(new Sweep())).isEqualTo(new Swept(0, 0));
    }

    @Test
    void nobody_decides_for_a_workflow_that_gave_up() {
        office.ask(ID, TOKEN, 2);
        office.says(ID, "ada", APPROVE);
        office.waiting.remove(TOKEN);

        assertThat(reason(office.says(ID, "bob", APPROVE))).isEqualTo(Reason.WORKFLOW_GONE);
        assertThat(office.stateOf(ID)).isEqualTo(ApprovalState.WAITING);
        assertThat(office.ledger).doesNotContainKey("outcome of a1");

        office.ask(ID, "another token", 2);
        assertThat(office.says(ID, "bob", APPROVE)).isInstanceOf(Counted.class);
        assertThat(office.answers).containsOnlyKeys("another token");
    }

    @Test
    void a_store_that_throttles_counts_nothing() {
        office.ask(ID, TOKEN, 1);
        var click = office.decision(ID, "ada", APPROVE);
        office.store.throttle(1);

        assertThatThrownBy(() -> office.decide.apply(click)).isInstanceOf(Transient.class);
        assertThat(office.stateOf(ID)).isEqualTo(ApprovalState.WAITING);
    }

    private List<Ruling> atOnce(Decision... decisions) throws Exception {
        List<Callable<Ruling>> calls = new ArrayList<>();
        for (var decision : decisions) {
            calls.add(() -> office.decide.apply(decision));
        }
        try (var threads = Executors.newFixedThreadPool(decisions.length)) {
            return threads.invokeAll(calls).stream()
                    .map(future -> future.resultNow())
                    .toList();
        }
    }

    private static Decision as(String actor, Decision seen) {
        return new Decision(
                seen.approvalId(),
                seen.tenant(),
                actor,
                seen.choice(),
                seen.payloadHash(),
                seen.nonce(),
                Optional.empty(),
                Optional.empty());
    }

    private static Reason reason(Ruling ruling) {
        assertThat(ruling).isInstanceOf(Refused.class);
        return ((Refused) ruling).reason();
    }
}
