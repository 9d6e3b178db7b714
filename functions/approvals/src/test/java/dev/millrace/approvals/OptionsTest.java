package dev.millrace.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.approvals.Ruling.AlreadyCounted;
import dev.millrace.approvals.Ruling.Counted;
import dev.millrace.approvals.Ruling.Reason;
import dev.millrace.approvals.Ruling.Refused;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OptionsTest {

    private static final String ID = "a".repeat(64);
    private final Office office = new Office();

    @Test
    void who_approves_chooses_one_of_the_options() {
        ask(1);

        assertThat(says("ada", "2")).isInstanceOf(Counted.class);
        assertThat(office.store.find(ID).orElseThrow().chosen().map(Option::label))
                .contains("Network");
    }

    @Test
    void nothing_counts_that_is_not_offered() {
        ask(1);

        assertThat(reason(says("ada", "3"))).isEqualTo(Reason.NO_SUCH_OPTION);
        assertThat(reason(office.says(ID, "ada", Choice.APPROVE))).isEqualTo(Reason.NO_SUCH_OPTION);
        assertThat(office.stateOf(ID)).isEqualTo(ApprovalState.WAITING);
    }

    @Test
    void an_approval_without_options_takes_none() {
        office.ask(ID, "token", 1);

        assertThat(reason(says("ada", "1"))).isEqualTo(Reason.NO_SUCH_OPTION);
    }

    @Test
    void four_eyes_see_one_option() {
        ask(2);
        says("ada", "1");

        assertThat(reason(says("grace", "2"))).isEqualTo(Reason.OTHER_OPTION);
        assertThat(says("grace", "1")).isInstanceOf(Counted.class);
        assertThat(office.store.find(ID).orElseThrow().chosen().map(Option::id)).contains("1");
    }

    @Test
    void a_double_click_counts_once_and_another_option_is_no_double_click() {
        ask(2);
        var click = decision("ada", "1");
        office.decide.apply(click);

        assertThat(office.decide.apply(click)).isInstanceOf(AlreadyCounted.class);
        assertThat(reason(says("ada", "2"))).isEqualTo(Reason.SAME_APPROVER);
    }

    @Test
    void a_rejection_chooses_nothing() {
        ask(1);

        assertThat(office.says(ID, "ada", Choice.REJECT)).isInstanceOf(Counted.class);
        assertThat(office.store.find(ID).orElseThrow().chosen()).isEmpty();
    }

    private void ask(int approvers) {
        var options = List.of(new Option("1", "Mail", "0.61"), new Option("2", "Network", "0.22"));
        var plain = Approvals.question(ID, "token", approvers);
        var subject = plain.subject();
        office.waiting.add("token");
        office.request.apply(new Question(
                ID,
                "token",
                new Subject(
                        subject.tenant(),
                        subject.kind(),
                        subject.requestedBy(),
                        subject.reasons(),
                        subject.evidence(),
                        subject.changes(),
                        options,
                        subject.payload()),
                plain.terms()));
    }

    private Ruling says(String actor, String option) {
        return office.decide.apply(decision(actor, option));
    }

    private Decision decision(String actor, String option) {
        var seen = office.decision(ID, actor, Choice.APPROVE);
        return new Decision(
                ID,
                seen.tenant(),
                actor,
                Choice.APPROVE,
                seen.payloadHash(),
                seen.nonce(),
                Optional.of(option),
                Optional.empty());
    }

    private static Reason reason(Ruling ruling) {
        return ((Refused) ruling).reason();
    }
}
