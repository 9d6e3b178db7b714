package dev.millrace.console.execution.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.console.execution.Graph;
import dev.millrace.console.execution.Graph.Edge;
import dev.millrace.console.execution.Graph.Node;
import dev.millrace.core.domain.TenantId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatesLanguageTest {

    private static final Graph GRAPH = StatesLanguage.graph("""
            {"StartAt": "Which", "States": {
              "Which": {"Type": "Choice", "Default": "Both", "Choices": [
                {"Condition": "{% $states.input.amount > 5 %}", "Next": "Each"},
                {"Condition": "{% true %}", "Comment": "always", "Next": "Done"}]},
              "Each": {"Type": "Map", "Next": "Done", "ItemProcessor": {"StartAt": "One", "States": {
                "One": {"Type": "Task", "End": true}}},
                "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "Failed"},
                          {"ErrorEquals": ["dev.millrace.core.error.Conflict", "States.Timeout"], "Next": "Done"}]},
              "Both": {"Type": "Parallel", "End": true, "Branches": [
                {"StartAt": "Left", "States": {"Left": {"Type": "Pass", "Next": "Left2"}, "Left2": {"Type": "Pass", "End": true}}},
                {"StartAt": "Right", "States": {"Right": {"Type": "Wait", "End": true}}}]},
              "Done": {"Type": "Succeed"},
              "Failed": {"Type": "Fail"}}}
            """);

    @Test
    void every_state_is_a_node_those_inside_of_others_with_their_parent() {
        assertThat(GRAPH.nodes())
                .containsExactly(
                        node("(start)", "Start", ""),
                        node("Which", "Choice", ""),
                        node("Each", "Map", ""),
                        node("One", "Task", "Each"),
                        node("Both", "Parallel", ""),
                        node("Left", "Pass", "Both"),
                        node("Left2", "Pass", "Both"),
                        node("Right", "Wait", "Both"),
                        node("Done", "Succeed", ""),
                        node("Failed", "Fail", ""),
                        node("(end)", "End", ""));
    }

    @Test
    void every_way_is_an_edge_that_says_why_it_is_taken() {
        assertThat(GRAPH.edges())
                .containsExactlyInAnyOrder(
                        new Edge("(start)", "Which", "", "next"),
                        new Edge("Which", "Each", "amount > 5", "choice"),
                        new Edge("Which", "Done", "always", "choice"),
                        new Edge("Which", "Both", "otherwise", "choice"),
                        new Edge("Each", "Done", "", "next"),
                        new Edge("Each", "Failed", "any error", "catch"),
                        new Edge("Each", "Done", "Conflict, Timeout", "catch"),
                        new Edge("Left", "Left2", "", "next"),
                        new Edge("Both", "(end)", "", "next"),
                        new Edge("Done", "(end)", "", "next"),
                        new Edge("Failed", "(end)", "", "next"));
    }

    @Test
    void the_tenant_of_an_input_is_its_own_or_that_of_the_event_in_it() {
        var acme = new TenantId("acme");

        assertThat(InputTenant.of("{\"tenant\":\"acme\"}")).contains(acme);
        assertThat(InputTenant.of("{\"detail\":{\"tenant\":\"acme\"}}")).contains(acme);
        assertThat(InputTenant.of("{\"tenant\":\"acme\",\"detail\":{\"tenant\":\"globex\"}}"))
                .contains(acme);
        assertThat(InputTenant.of("{\"action\":{\"tenant\":\"acme\"}}")).isEmpty();
        assertThat(InputTenant.of("{\"tenant\":[\"acme\"]}")).isEmpty();
        assertThat(InputTenant.of("{\"tenant\":\"No Tenant\"}")).isEmpty();
        assertThat(InputTenant.of("\"acme\"")).isEmpty();
        assertThat(InputTenant.of("no json")).isEmpty();
        assertThat(InputTenant.of(null)).isEmpty();
    }

    private static Node node(String id, String type, String parent) {
        return new Node(id, type, Optional.of(parent).filter(name -> !name.isEmpty()));
    }
}
