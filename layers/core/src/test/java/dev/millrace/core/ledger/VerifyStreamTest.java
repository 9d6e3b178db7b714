package dev.millrace.core.ledger;

import static dev.millrace.core.ledger.Decisions.decision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import dev.millrace.core.ledger.LedgerStore.StoredRecord;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerifyStreamTest {

    private static final String STREAM = "guardrail/acme";
    private static final int LENGTH = 60;

    @Test
    void a_stream_as_it_was_written_is_whole() {
        var verification = new VerifyStream(written()).apply(STREAM);
        assertThat(verification.isWhole()).isTrue();
        assertThat(verification.records()).isEqualTo(LENGTH);
    }

    @Test
    void any_dropped_record_is_missed_the_last_one_too() {
        qt().forAll(integers().between(1, LENGTH)).checkAssert(at -> {
            var store = written();
            store.drop(STREAM, at);
            assertThat(new VerifyStream(store).apply(STREAM).faults().getFirst())
                    .isEqualTo(new Fault(Fault.Kind.MISSING, at));
        });
    }

    @Test
    void any_two_swapped_records_are_found() {
        qt().forAll(integers().between(1, LENGTH), integers().between(1, LENGTH))
                .assuming((a, b) -> !a.equals(b))
                .checkAssert((a, b) -> {
                    var store = written();
                    var first = store.read(STREAM, a, 1).getFirst();
                    var second = store.read(STREAM, b, 1).getFirst();
                    store.tamper(STREAM, new StoredRecord(a, second.record()));
                    store.tamper(STREAM, new StoredRecord(b, first.record()));
                    assertThat(new VerifyStream(store).apply(STREAM).faults())
                            .contains(new Fault(Fault.Kind.MOVED, a), new Fault(Fault.Kind.MOVED, b));
                });
    }

    @Test
    void a_record_that_cannot_be_read_is_found() {
        var store = written();
        store.tamper(STREAM, new StoredRecord(7, Optional.empty()));
        assertThat(new VerifyStream(store).apply(STREAM).faults()).contains(new Fault(Fault.Kind.UNREADABLE, 7));
    }

    @Test
    void a_forged_record_with_a_hash_of_its_own_breaks_the_chain_after_it() {
        var store = written();
        var before = store.read(STREAM, 6, 1).getFirst().record().orElseThrow();
        var forged = LedgerRecord.following(Head.after(before), decision(STREAM, "forged"), before.recordedAt());
        store.tamper(STREAM, new StoredRecord(7, Optional.of(forged)));
        assertThat(new VerifyStream(store).apply(STREAM).faults()).containsExactly(new Fault(Fault.Kind.UNCHAINED, 8));
    }

    private static InMemoryLedgerStore written() {
        var store = new InMemoryLedgerStore();
        var ledger = new Ledger(store, Clock.systemUTC(), _ -> {});
        for (var i = 0; i < LENGTH; i++) {
            ledger.append(decision(STREAM, "d" + i));
        }
        return store;
    }
}
