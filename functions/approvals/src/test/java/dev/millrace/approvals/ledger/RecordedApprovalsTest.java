package dev.millrace.approvals.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.approvals.Approvals;
import dev.millrace.core.ledger.InMemoryLedgerStore;
import dev.millrace.core.ledger.Ledger;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class RecordedApprovalsTest {

    private final InMemoryLedgerStore store = new InMemoryLedgerStore();
    private final RecordedApprovals ledger = new RecordedApprovals(new Ledger(store, Clock.systemUTC(), _ -> {}));

    @Test
    void question_and_outcome_are_on_record_once_each_without_token_and_nonce() {
        var approval = Approvals.opened("a1", Approvals.ACME, Approvals.NOW);

        ledger.opened(approval);
        ledger.opened(approval);
        ledger.settled(Approvals.approved(approval));
        ledger.settled(Approvals.approved(approval));

        var records = store.read("approvals/acme", 1, 10);
        assertThat(records)
                .hasSize(2)
                .allSatisfy(stored -> assertThat(
                                stored.record().orElseThrow().decision().toString())
                        .doesNotContain("sealed", "nonce"));
        var outcome = records.getLast().record().orElseThrow().decision();
        assertThat(outcome.actor()).isEqualTo("ada");
        assertThat(outcome.outcome()).contains("\"state\":\"APPROVED\"", "\"comment\":\"fine\"");
    }
}
