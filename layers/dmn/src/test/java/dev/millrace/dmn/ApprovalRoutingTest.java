package dev.millrace.dmn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.error.InvalidInput;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ApprovalRoutingTest {

    private static final DecisionTables TABLES =
            DecisionTables.in(Path.of(System.getProperty("tables", "../policies/dmn")));

    private final DecisionTable routing = TABLES.current("approval-routing");

    @Test
    void a_sure_decision_with_little_at_stake_proceeds() {
        assertThat(outcome("allow", 0.78, 2)).isEqualTo("proceed");
    }

    @Test
    void below_the_gate_a_person_decides() {
        assertThat(outcome("allow", 0.7799, 1)).isEqualTo("ask");
    }

    @Test
    void what_a_policy_forbids_nobody_is_asked_about() {
        assertThat(outcome("deny", 1, 1)).isEqualTo("reject");
    }

    @Test
    void the_highest_criticality_needs_four_eyes_within_the_hour() {
        var outcome = routing.evaluate(Map.of("verdict", "allow", "confidence", 1, "criticality", 5));
        assertThat(outcome.outputs().get("approversNeeded")).hasToString("2");
        assertThat(outcome.outputs().get("expiresAfterMinutes")).hasToString("60");
        assertThat(outcome.rulesFired()).isEqualTo(List.of(6));
    }

    @Test
    void a_value_that_no_rule_was_written_for_is_refused_by_its_name() {
        assertThatThrownBy(() -> outcome("maybe", 0.9, 1))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("$.verdict");
        assertThatThrownBy(() -> outcome("allow", 1.5, 1)).hasMessageContaining("$.confidence");
        assertThatThrownBy(() -> outcome("allow", "high", 1)).hasMessageContaining("$.confidence");
    }

    @Test
    void everything_that_is_missing_or_unknown_is_told_at_once() {
        assertThatThrownBy(() -> routing.evaluate(Map.of("verdict", "allow", "amount", 1)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("$.confidence")
                .hasMessageContaining("$.criticality")
                .hasMessageContaining("$.amount");
    }

    @Test
    void the_version_tells_which_bytes_decided() {
        assertThat(routing.version()).matches("1@[0-9a-f]{12}");
        assertThat(TABLES.version("approval-routing", routing.version())).isSameAs(routing);
        assertThatThrownBy(() -> TABLES.version("approval-routing", "1@000000000000"))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void threads_do_not_hear_of_one_another() {
        assertThat(IntStream.range(0, 2000).parallel().allMatch(i -> {
                    var criticality = i % 2 == 0 ? 1 : 5;
                    var outcome =
                            routing.evaluate(Map.of("verdict", "allow", "confidence", 0.9, "criticality", criticality));
                    return outcome.rulesFired().equals(List.of(criticality == 1 ? 2 : 6));
                }))
                .isTrue();
    }

    private Object outcome(String verdict, Object confidence, int criticality) {
        var input = Map.of("verdict", verdict, "confidence", confidence, "criticality", (Object) criticality);
        return routing.evaluate(input).outputs().getOrDefault("outcome", "none");
    }
}
