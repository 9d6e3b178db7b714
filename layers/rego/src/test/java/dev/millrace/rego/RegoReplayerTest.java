package dev.millrace.rego;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.error.InvalidInput;
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

class RegoReplayerTest {

    private static final Path POLICIES = Path.of("src/test/policies");

    private final RegoReplayer replayer = new RegoReplayer(POLICIES);

    @Test
    void a_recorded_verdict_is_reached_again_byte_for_byte() {
        for (var known : new boolean[] {true, false}) {
            var input = Map.<String, Object>of("known", known, "weight", 0.5);
            var evaluation = RegoPolicies.in(POLICIES).current("undefined").evaluate(input);
            var versions = Map.of("policy", "undefined:" + evaluation.version());
            var record = record(input, versions, evaluation.verdict().recorded());
            assertThat(replayer.replay(record, versions))
                    .isEqualTo(record.decision().outcome());
        }
    }

    @Test
    void another_policy_may_decide_otherwise() {
        var record = record(Map.of("known", true), Map.of("policy", "undefined:1"), "");
        assertThat(replayer.replay(record, Map.of("policy", "asks:1")))
                .isEqualTo("{\"outcome\":\"ask\",\"reasons\":[\"a person must look at this\"]}");
    }

    @Test
    void a_version_that_is_not_kept_is_refused_by_name() {
        var record = record(Map.of(), Map.of("policy", "asks:7"), "");
        assertThatThrownBy(() -> replayer.replay(record, record.decision().versions()))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("version 7 of the policy asks");
        assertThatThrownBy(() -> replayer.replay(record, Map.of())).hasMessageContaining("$.versions.policy");
        assertThatThrownBy(() -> replayer.replay(record, Map.of("policy", "asks")))
                .hasMessageContaining("NAME:VERSION");
    }

    @Test
    void it_is_found_as_a_service() {
        assertThat(ServiceLoader.load(Replayer.class))
                .extracting(Replayer::kind)
                .contains("guardrail");
    }

    private static LedgerRecord record(Map<String, Object> input, Map<String, String> versions, String outcome) {
        var decision = new Decision(
                "d",
                "guardrail/acme",
                "guardrail",
                Json.canonical(input),
                versions,
                Optional.empty(),
                outcome,
                "test",
                Optional.empty());
        return LedgerRecord.following(Head.ofEmpty("guardrail/acme"), decision, Instant.EPOCH);
    }
}
