package dev.millrace.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.json.Json;
import dev.millrace.core.ledger.Decision;
import dev.millrace.core.ledger.Head;
import dev.millrace.core.ledger.LedgerRecord;
import dev.millrace.core.ledger.Replayer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class TableReplayerTest {

    private static final Path TABLES = Path.of(System.getProperty("tables", "../policies/dmn"));

    @Test
    void a_recorded_outcome_is_reached_again_byte_for_byte() {
        var input = Map.<String, Object>of("verdict", "allow", "confidence", 0.7799, "criticality", 5);
        var outcome = DecisionTables.in(TABLES).current("approval-routing").evaluate(input);
        var versions = Map.of("policy", "approval-routing:" + outcome.version());
        var decision = new Decision(
                "d",
                "routing/acme",
                "decision-table",
                Json.canonical(input),
                versions,
                Optional.empty(),
                outcome.recorded(),
                "test",
                Optional.empty());
        var record = LedgerRecord.following(Head.ofEmpty("routing/acme"), decision, Instant.EPOCH);
        assertThat(new TableReplayer(TABLES).replay(record, versions)).isEqualTo(outcome.recorded());
        assertThat(outcome.recorded())
                .startsWith("{\"outputs\":{\"approversNeeded\":2,")
                .endsWith("\"rulesFired\":[6]}");
    }

    @Test
    void it_is_found_as_a_service() {
        assertThat(ServiceLoader.load(Replayer.class))
                .extracting(Replayer::kind)
                .contains("decision-table");
    }
}
