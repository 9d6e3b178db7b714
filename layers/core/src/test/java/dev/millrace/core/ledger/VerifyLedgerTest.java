package dev.millrace.core.ledger;

import static dev.millrace.core.ledger.Decisions.decision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.files.FileBuckets;
import dev.millrace.core.ledger.store.StoredAnchors;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyLedgerTest {

    private static final String STREAM = "guardrail/acme";
    private static final String OTHER = "guardrail/globex";

    @TempDir
    private Path lake = Path.of("");

    private final InMemoryLedgerStore store = new InMemoryLedgerStore();
    private Anchors anchors = Anchors.none();

    @BeforeEach
    void record() {
        anchors = new StoredAnchors(new FileBuckets(lake).open("lake"));
        var ledger = new Ledger(store, Clock.systemUTC(), _ -> {});
        ledger.append(decision(STREAM, "d1"));
        anchors.keep(Head.after(ledger.append(decision(STREAM, "d2"))));
        ledger.append(decision(OTHER, "d3"));
    }

    @Test
    void all_streams_of_a_whole_ledger_are_whole() {
        var verify = new VerifyLedger(store, anchors);

        assertThat(verify.streams()).containsExactly(STREAM, OTHER);
        assertThat(verify.streams()).map(verify).allMatch(Verification::isWhole);
    }

    @Test
    void a_stream_that_was_deleted_is_missed() {
        var verify = new VerifyLedger(new InMemoryLedgerStore(), anchors);

        assertThat(verify.streams()).containsExactly(STREAM);
        assertThat(verify.apply(STREAM).faults())
                .containsExactly(new Fault(Fault.Kind.UNLISTED, 0), new Fault(Fault.Kind.MISSING, 1));
    }

    @Test
    void a_stream_whose_name_was_deleted_is_missed_on_the_list() {
        store.unlist(STREAM);
        store.unlist(OTHER);
        var verify = new VerifyLedger(store, anchors);

        assertThat(verify.streams()).containsExactly(STREAM);
        assertThat(verify.apply(STREAM).faults()).containsExactly(new Fault(Fault.Kind.UNLISTED, 0));
        assertThat(verify.apply(OTHER).faults()).containsExactly(new Fault(Fault.Kind.UNLISTED, 0));
    }

    @Test
    void a_stream_that_nobody_knows_is_an_error_that_names_those_there_are() {
        assertThatThrownBy(() -> new VerifyLedger(store, anchors).apply("guardrail/acne"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("guardrail/acme, guardrail/globex");
    }
}
