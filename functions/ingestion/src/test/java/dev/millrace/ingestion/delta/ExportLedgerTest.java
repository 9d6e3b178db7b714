package dev.millrace.ingestion.delta;

import static dev.millrace.core.ledger.Decisions.decision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.domain.ObjectPointer;
import dev.millrace.core.error.Conflict;
import dev.millrace.core.error.Transient;
import dev.millrace.core.ledger.Fault;
import dev.millrace.core.ledger.Head;
import dev.millrace.core.ledger.InMemoryLedgerStore;
import dev.millrace.core.ledger.Ledger;
import dev.millrace.core.ledger.LedgerRecord;
import dev.millrace.core.ledger.LedgerStore.StoredRecord;
import dev.millrace.core.ledger.VerifyStream;
import dev.millrace.core.ledger.store.StoredAnchors;
import dev.millrace.core.store.Buckets;
import dev.millrace.core.store.InMemoryBuckets;
import dev.millrace.ingestion.ledger.ExportLedger;
import dev.millrace.ingestion.ledger.ExportLedger.Due;
import dev.millrace.ingestion.ledger.ExportLedger.Exported;
import dev.millrace.ingestion.table.CrashingBuckets;
import dev.millrace.ingestion.table.CrashingBuckets.Crash;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ExportLedgerTest {

    private static final ObjectPointer ROOT = new ObjectPointer("lake", "tables/ledger");
    private static final String ACME = "guardrail/acme";
    private static final String GLOBEX = "guardrail/globex";

    private final InMemoryLedgerStore ledger = new InMemoryLedgerStore();
    private final InMemoryBuckets lake = new InMemoryBuckets();
    private final StoredAnchors anchors = new StoredAnchors(lake.open("lake"));

    @Test
    void every_record_is_in_the_lake_once_however_often_it_is_time() {
        record(ACME, 0, 50);
        record(GLOBEX, 0, 20);
        assertThat(export(lake)).isEqualTo(new Exported(2, 70));
        assertThat(export(lake)).isEqualTo(new Exported(0, 0));
        record(ACME, 50, 60);
        assertThat(export(lake)).isEqualTo(new Exported(1, 10));
        assertExported(ACME, 60);
        assertExported(GLOBEX, 20);
    }

    @Test
    void another_engine_reads_every_column() {
        record(ACME, 0, 1);
        export(lake);
        var written = ledger.find(ACME + 0).orElseThrow();
        assertThat(rows(ACME))
                .containsExactly(Map.ofEntries(
                        Map.entry("stream", ACME),
                        Map.entry("sequence", 1L),
                        Map.entry("recordedAt", written.recordedAt().toEpochMilli() * 1000),
                        Map.entry("decisionId", ACME + 0),
                        Map.entry("kind", "guardrail"),
                        Map.entry("input", written.decision().input()),
                        Map.entry("inputHash", written.inputHash()),
                        Map.entry("versions", "{\"policy\":\"jira-create-issue@1\",\"schema\":\"2\"}"),
                        Map.entry("confidence", 0.9),
                        Map.entry("outcome", written.decision().outcome()),
                        Map.entry("actor", "function:evaluatePolicy"),
                        Map.entry("traceId", "1-5759e988-bd862e3fe1be46a994272793"),
                        Map.entry("previousHash", "0".repeat(64)),
                        Map.entry("hash", written.hash())));
    }

    @Test
    void each_export_writes_down_where_the_streams_end() {
        record(ACME, 0, 5);
        export(lake);
        record(ACME, 5, 8);
        export(lake);
        assertThat(anchors.of(ACME)).extracting(Head::sequence).containsExactly(5L, 8L);
        assertThat(anchors.of(ACME).getLast()).isEqualTo(ledger.head(ACME));
        assertThat(lake.open("lake").get("ledger/anchors/guardrail/acme/0000000000000000005.json"))
                .isPresent();
    }

    @Test
    void a_crash_at_any_call_loses_and_doubles_nothing() {
        for (var call = 1; ; call++) {
            var store = new ExportLedgerTest();
            store.record(ACME, 0, 7);
            store.export(store.lake);
            store.record(ACME, 7, 12);
            store.record(GLOBEX, 0, 3);
            var doomed = new CrashingBuckets(store.lake).dyingAtCall(call);
            try {
                store.export(doomed);
            } catch (Crash | Transient _) {
                // The schedule comes again.
            }
            store.record(GLOBEX, 3, 4);
            store.export(store.lake);
            store.assertExported(ACME, 12);
            store.assertExported(GLOBEX, 4);
            if (doomed.isAlive()) {
                assertThat(call).isGreaterThan(5);
                return;
            }
        }
    }

    @Test
    void what_is_not_whole_is_exported_up_to_the_fault_and_told_and_the_rest_goes_on() {
        record(ACME, 0, 9);
        record(GLOBEX, 0, 9);
        ledger.drop(ACME, 4);
        assertThatThrownBy(() -> export(lake)).isInstanceOf(Conflict.class).hasMessageContaining(ACME);
        assertExported(ACME, 3);
        assertExported(GLOBEX, 9);
    }

    @Test
    void a_stream_that_was_cut_short_after_its_export_is_told() {
        record(ACME, 0, 9);
        export(lake);
        var cut = new ExportLedgerTest();
        cut.record(ACME, 0, 4);
        var other = new ExportLedger(cut.ledger, archive(lake), anchors);
        assertThatThrownBy(() -> other.apply(new Due())).isInstanceOf(Conflict.class);
        assertThat(new VerifyStream(cut.ledger, anchors).apply(ACME).faults())
                .containsExactly(new Fault(Fault.Kind.MISSING, 5));
    }

    @Test
    void records_that_do_not_follow_what_was_exported_are_not_added() {
        record(ACME, 0, 3);
        export(lake);
        var forged = LedgerRecord.following(new Head(ACME, 3, "f".repeat(64)), decision(ACME, "forged"), now());
        record(ACME, 3, 4);
        ledger.tamper(ACME, new StoredRecord(4, Optional.of(forged)));
        assertThatThrownBy(() -> export(lake)).isInstanceOf(Conflict.class);
        assertExported(ACME, 3);
    }

    @Test
    void of_two_exports_at_once_one_comes_first_and_the_other_comes_again() {
        record(ACME, 0, 3);
        export(lake);
        record(GLOBEX, 0, 1);
        var slow = archive(lake).begin();
        assertThat(slow.upTo(GLOBEX)).isZero();
        export(lake);
        var globex = ledger.find(GLOBEX + 0).orElseThrow();
        assertThatThrownBy(() -> slow.append(List.of(globex))).isInstanceOf(Transient.class);
        assertExported(GLOBEX, 1);
    }

    @Test
    void a_table_of_many_exports_is_checkpointed() {
        for (var i = 0; i < 12; i++) {
            record(ACME, i, i + 1);
            export(lake);
        }
        assertThat(lake.open("lake").get("tables/ledger/_delta_log/_last_checkpoint"))
                .isPresent();
        assertExported(ACME, 12);
    }

    private Exported export(Buckets buckets) {
        return new ExportLedger(ledger, archive(buckets), new StoredAnchors(buckets.open("lake"))).apply(new Due());
    }

    private static DeltaLedgerArchive archive(Buckets buckets) {
        return new DeltaLedgerArchive(buckets, ROOT, Clock.systemUTC());
    }

    private void assertExported(String stream, int count) {
        assertThat(rows(stream))
                .extracting(row -> row.get("sequence"))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, count).boxed().toList());
    }

    private List<Map<String, Object>> rows(String stream) {
        return KernelTable.read(lake.open("lake"), ROOT.toString()).rows().stream()
                .filter(row -> stream.equals(row.get("stream")))
                .sorted(Comparator.comparing(row -> (Long) row.getOrDefault("sequence", 0L)))
                .toList();
    }

    private void record(String stream, int from, int to) {
        var writer = new Ledger(ledger, Clock.systemUTC(), _ -> {});
        IntStream.range(from, to).forEach(i -> writer.append(decision(stream, stream + i)));
    }

    private static Instant now() {
        return Instant.parse("2026-03-01T10:15:30.123Z");
    }
}
