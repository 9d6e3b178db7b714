package dev.millrace.local.statemachines.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ValidatorTest {

    @Test
    void a_sound_machine_has_no_problems() {
        assertThat(problems("{QueryLanguage: JSONata, StartAt: A, States: {A: {Type: Succeed}}}"))
                .isEmpty();
    }

    @Test
    void every_problem_is_reported_at_once_with_its_path() {
        assertThat(problems("""
                        QueryLanguage: JSONata
                        StartAt: Nobody
                        Extra: 1
                        States:
                          A: {Type: Pass, Next: B, End: true}
                          B: {Type: Task, Resource: here, Retry: [{ErrorEquals: [States.ALL, X], MaxAttempts: -1, JitterStrategy: SOME}], End: true}
                          C: {Type: Wait, Seconds: -1, Timestamp: x, End: true}
                          D: {Type: Choice, Choices: [{Condition: maybe, Next: Z}]}
                          E: {Type: Dream}
                          F: {Type: Pass, Output: "{% 1 + %}", Assign: {states: 1}, End: true}
                          G: {Type: Parallel, Branches: [], End: true}
                        """))
                .contains(
                        "/Extra: a workflow has no field Extra",
                        "/StartAt: must name a state, not \"Nobody\"",
                        "/States/A: needs exactly one of Next and End",
                        "/States/B/Resource: must be an ARN, not \"here\"",
                        "/States/B/Retry/0/ErrorEquals: States.ALL must stand alone, in the last entry",
                        "/States/B/Retry/0/MaxAttempts: must be a number from 0",
                        "/States/B/Retry/0/JitterStrategy: must be FULL or NONE, not SOME",
                        "/States/C: a Wait state needs exactly one of Seconds and Timestamp",
                        "/States/D/Choices/0/Condition: must be a JSONata expression or a boolean",
                        "/States/E/Type: must be a state type, not \"Dream\"",
                        "/States/F/Assign/states: is not a variable name",
                        "/States/G/Branches: must be a list with at least one entry")
                .anyMatch(problem -> problem.startsWith("/States/F/Output: is not JSONata"))
                .anyMatch(problem -> problem.startsWith("/States/A: no state leads here"));
    }

    @Test
    void json_path_is_refused_wherever_it_shows() {
        assertThat(problems("{StartAt: A, States: {A: {Type: Pass, Result: 1, End: true}}}"))
                .contains(
                        "/States/A/QueryLanguage: is JSONPath; only JSONata runs here. Set \"QueryLanguage\": \"JSONata\" at the top level",
                        "/States/A/Result: Result belongs to the JSONPath query language; only JSONata runs here");
    }

    @Test
    void distributed_map_is_refused_wherever_it_shows() {
        assertThat(problems("""
                        QueryLanguage: JSONata
                        StartAt: M
                        States:
                          M:
                            Type: Map
                            ItemReader: {}
                            ItemProcessor:
                              ProcessorConfig: {Mode: DISTRIBUTED}
                              StartAt: A
                              States: {A: {Type: Succeed}}
                            End: true
                        """))
                .containsExactlyInAnyOrder(
                        "/States/M/ItemReader: ItemReader belongs to Distributed Map; only inline Map runs here",
                        "/States/M/ItemProcessor/ProcessorConfig/Mode: Distributed Map does not run here; use an inline Map");
    }

    @Test
    void substitutions_are_filled_in_and_missing_ones_named() {
        var text = "{QueryLanguage: JSONata, StartAt: '${First}', States: {A: {Type: Succeed}}}";

        assertThat(DefinitionFiles.parse(text, "m.asl.yaml", Map.of("First", "A"))
                        .get("StartAt")
                        .stringValue())
                .isEqualTo("A");
        var missing = catchThrowableOfType(
                InvalidDefinition.class, () -> DefinitionFiles.parse(text, "m.asl.yaml", Map.of("Second", "B")));
        assertThat(missing).hasMessage("m.asl.yaml: ${First} is not among the DefinitionSubstitutions [Second]");
    }

    @Test
    void text_that_is_neither_json_nor_yaml_is_said_to_be_so() {
        var wrong = catchThrowableOfType(
                InvalidDefinition.class, () -> DefinitionFiles.parse("a: [", "m.asl.yaml", Map.of()));

        assertThat(wrong).hasMessageContaining("m.asl.yaml: is neither JSON nor YAML");
    }

    private static List<String> problems(String yaml) {
        var wrong = catchThrowableOfType(
                InvalidDefinition.class,
                () -> Definition.of(DefinitionFiles.parse(yaml, "test", Map.of()), resource -> true));
        return wrong == null
                ? List.of()
                : wrong.problems().stream().map(Problem::toString).toList();
    }
}
