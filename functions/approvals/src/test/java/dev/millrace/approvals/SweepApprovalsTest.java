package dev.millrace.approvals;

import static dev.millrace.approvals.Choice.APPROVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.Conflict;
import dev.millrace.core.error.Transient;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SweepApprovalsTest {

    private static final String ID = "a1";
    private static final String TOKEN = "token";

    private final Office office = new Office();

    @Test
    void people_are_asked_reminded_and_then_others_are_and_then_it_expires() {
        office.ask(ID, TOKEN, 1);
        assertThat(office.told).containsExactly(Notice.ASKED);

        sweepEveryMinute(130);

        assertThat(office.told).containsExactly(Notice.ASKED, Notice.REMINDED, Notice.ESCALATED, Notice.REMINDED_AGAIN);
        assertThat(office.answers).containsEntry(TOKEN, ApprovalState.EXPIRED);
        assertThat(office.ledger).containsEntry("outcome of a1", ApprovalState.EXPIRED);
    }

    @Test
    void an_escalated_approval_can_still_be_given() {
        office.ask(ID, TOKEN, 1);
        sweepEveryMinute(61);
        assertThat(office.store.find(ID).orElseThrow().escalated()).isTrue();

        office.says(ID, "ada", APPROVE);
        sweepEveryMinute(100);

        assertThat(office.answers).containsEntry(TOKEN, ApprovalState.APPROVED);
        assertThat(office.told).endsWith(Notice.ESCALATED);
    }

    @Test
    void after_a_long_outage_of_the_sweep_it_expires_at_once() {
        office.ask(ID, TOKEN, 1);
        office.clock.advance(Duration.ofDays(3));

        office.sweep.apply(new Sweep());

        assertThat(office.told).containsExactly(Notice.ASKED);
        assertThat(office.answers).containsEntry(TOKEN, ApprovalState.EXPIRED);
    }

    @Test
    void a_channel_that_fails_is_tried_until_people_are_told() {
        office.channelFailures = 3;

        office.ask(ID, TOKEN, 1);
        assertThat(office.told).isEmpty();
        sweepEveryMinute(5);

        assertThat(office.told).containsExactly(Notice.ASKED);
        assertThat(office.stateOf(ID)).isEqualTo(ApprovalState.WAITING);
    }

    @Test
    void one_that_fails_does_not_keep_the_others_waiting() {
        office.ask("a1", "token 1", 1);
        office.ask("a2", "token 2", 1);
        office.clock.advance(Duration.ofHours(3));
        office.workflowFailures = 1;

        assertThat(office.sweep.apply(new Sweep())).isEqualTo(new Swept(2, 1));
        assertThat(office.answers).hasSize(1);
    }

    @Test
    void a_failure_that_nobody_expects_does_not_keep_the_others_waiting_either() {
        office.broken.add("token 1");
        office.ask("a1", "token 1", 1);
        office.ask("a2", "token 2", 1);
        office.clock.advance(Duration.ofHours(3));

        assertThat(office.sweep.apply(new Sweep())).isEqualTo(new Swept(2, 1));
        assertThat(office.answers).containsOnlyKeys("token 2");
    }

    @Test
    void a_tenant_whose_channels_hang_does_not_keep_the_people_of_another_from_hearing() {
        var globex = new TenantId("globex");
        office.channelFailures = 6;
        for (var i = 0; i < 5; i++) {
            office.request.apply(Approvals.question("g" + i, "token g" + i, globex));
        }
        office.clock.advance(Duration.ofSeconds(1));
        office.ask(ID, TOKEN, 1);
        office.clock.advance(Duration.ofMinutes(1));
        office.unreachable = Optional.of(globex);

        office.sweep.apply(new Sweep());

        assertThat(office.toldOf).containsExactly(ID);
    }

    @Test
    void a_workflow_that_asks_again_with_another_token_is_answered_on_that_one() {
        office.ask(ID, "token 1", 1);
        office.waiting.clear();
        office.ask(ID, "token 2", 1);

        office.says(ID, "ada", APPROVE);

        assertThat(office.answers).containsOnlyKeys("token 2");
        assertThat(office.told).containsExactly(Notice.ASKED);
    }

    @Test
    void a_workflow_that_asks_again_after_the_decision_is_answered_at_once() {
        office.ask(ID, "token 1", 1);
        office.says(ID, "ada", APPROVE);

        office.ask(ID, "token 2", 1);

        assertThat(office.answers).containsEntry("token 2", ApprovalState.APPROVED);
    }

    @Test
    void something_else_under_the_same_id_is_refused() {
        office.ask(ID, TOKEN, 1);
        var other = new Question(
                ID, TOKEN, Approvals.subject(Approvals.ACME, "{\"summary\":\"other\"}"), Approvals.terms(1));

        assertThatThrownBy(() -> office.request.apply(other)).isInstanceOf(Conflict.class);
    }

    @Test
    void a_question_whose_answer_was_lost_is_one_approval_when_it_is_asked_again() {
        office.store.loseAnswers(1);

        assertThatThrownBy(() -> office.ask(ID, "token 1", 1)).isInstanceOf(Transient.class);
        office.ask(ID, "token 2", 1);

        office.says(ID, "ada", APPROVE);
        assertThat(office.answers).containsOnlyKeys("token 2");
        assertThat(office.told).containsExactly(Notice.ASKED);
    }

    @Test
    void nobody_is_told_of_an_approval_that_the_ledger_does_not_have() {
        office.ledgerFailures = 1;

        assertThatThrownBy(() -> office.ask(ID, TOKEN, 1)).isInstanceOf(Transient.class);

        assertThat(office.told).isEmpty();
    }

    private void sweepEveryMinute(int minutes) {
        for (var minute = 0; minute < minutes; minute++) {
            office.clock.advance(Duration.ofMinutes(1));
            office.sweep.apply(new Sweep());
        }
    }
}
