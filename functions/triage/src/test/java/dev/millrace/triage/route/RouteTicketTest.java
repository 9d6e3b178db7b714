package dev.millrace.triage.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.Generate.enumValues;
import static org.quicktheories.generators.SourceDSL.doubles;
import static org.quicktheories.generators.SourceDSL.integers;

import dev.millrace.core.attack.AttackFiles;
import dev.millrace.core.domain.Confidence;
import dev.millrace.core.error.Conflict;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.error.Transient;
import dev.millrace.core.ledger.Replayer;
import dev.millrace.triage.service.Priority;
import dev.millrace.triage.ticket.Labels;
import dev.millrace.triage.ticket.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// With the tables and the service desk that ship.
class RouteTicketTest {

    private static final Labels MAIL = new Labels("mail", Level.MEDIUM, Level.MEDIUM, "service-desk");
    private static final Labels OUTAGE = new Labels("mail", Level.HIGH, Level.HIGH, "on-call");
    private static final Labels BREACH = new Labels("Security", Level.MEDIUM, Level.HIGH, "on-call");

    private final RoutingOffice office = new RoutingOffice();

    @Test
    void a_sure_ticket_goes_to_whoever_of_its_group_is_on_duty() {
        var routing = office.route(office.task("e1").classified(MAIL, 0.91));

        assertThat(routing.outcome()).isEqualTo("route");
        assertThat(routing.group()).contains("service-desk");
        assertThat(routing.assignee()).contains("desk-lead");
        assertThat(routing.priority()).isEqualTo(Priority.P3);
        assertThat(routing.respondBy()).isEqualTo(Instant.parse("2026-03-02T12:00:00Z"));
        assertThat(routing.approversNeeded()).isZero();
    }

    @Test
    void the_gate_of_confidence_is_the_one_of_all_approvals() {
        var gate = Confidence.APPROVAL_GATE.value();

        assertThat(office.route(office.task("e1").classified(MAIL, gate)).outcome())
                .isEqualTo("route");
        var asked = office.route(office.task("e2").classified(MAIL, Math.nextDown(gate)));
        assertThat(asked.outcome()).isEqualTo("ask");
        assertThat(asked.approversNeeded()).isOne();
        assertThat(asked.expiresAfterMinutes()).isEqualTo(240);
        assertThat(asked.escalateTo()).contains("on-call");
        assertThat(asked.assignee()).isEmpty();
        assertThat(asked.reasons()).containsExactly("the confidence is below the gate of 0.78");
    }

    @ParameterizedTest
    @CsvSource({
        "HIGH,HIGH,P1",
        "HIGH,MEDIUM,P2",
        "MEDIUM,HIGH,P2",
        "HIGH,LOW,P3",
        "MEDIUM,MEDIUM,P3",
        "LOW,HIGH,P3",
        "MEDIUM,LOW,P4",
        "LOW,MEDIUM,P4",
        "LOW,LOW,P5"
    })
    void priority_follows_impact_and_urgency(Level impact, Level urgency, Priority priority) {
        var labels = new Labels("mail", impact, urgency, "service-desk");

        assertThat(office.route(office.task("e1").classified(labels, 0.9)).priority())
                .isEqualTo(priority);
    }

    @Test
    void what_too_few_examples_tell_of_people_label() {
        var asked = office.route(office.task("e1").unknown());

        assertThat(asked.outcome()).isEqualTo("ask");
        assertThat(asked.labels()).isEmpty();
        assertThat(asked.group()).isEmpty();
        assertThat(asked.priority()).isEqualTo(Priority.P3);
    }

    @Test
    void the_highest_priority_is_not_given_on_half_of_the_context() {
        assertThat(office.route(office.task("e1").classified(OUTAGE, 0.95)).outcome())
                .isEqualTo("route");
        var asked = office.route(office.task("e2").classified(OUTAGE, 0.95).lacking("knowledge", "cmdb"));
        assertThat(asked.outcome()).isEqualTo("ask");
        assertThat(asked.expiresAfterMinutes()).isEqualTo(30);
        assertThat(asked.reasons())
                .contains("the context lacks the source cmdb", "the context lacks the source knowledge");
        assertThat(office.route(office.task("e3").classified(MAIL, 0.95).lacking("cmdb"))
                        .outcome())
                .isEqualTo("route");
    }

    @Test
    void a_sensitive_category_is_seen_by_people_however_sure_and_even_if_it_is_a_duplicate() {
        var asked = office.route(office.task("e1").classified(BREACH, 1).duplicate());

        assertThat(asked.outcome()).isEqualTo("ask");
        assertThat(asked.escalateTo()).contains("security-lead");
        assertThat(asked.expiresAfterMinutes()).isEqualTo(60);
    }

    @Test
    void what_tells_of_an_open_incident_is_linked_to_it() {
        assertThat(office.route(office.task("e1").classified(MAIL, 0.3).duplicate())
                        .outcome())
                .isEqualTo("link");
    }

    @Test
    void a_second_opinion_that_disagrees_asks_people() {
        assertThat(office.route(office.task("e1").classified(MAIL, 0.9).opinion(false))
                        .outcome())
                .isEqualTo("ask");
        assertThat(office.route(office.task("e2").classified(MAIL, 0.9).opinion(true))
                        .outcome())
                .isEqualTo("route");
    }

    @Test
    void what_people_chose_is_always_routed() {
        var task = office.task("e1")
                .classified(MAIL, 0.2)
                .duplicate()
                .opinion(false)
                .lacking("cmdb");
        assertThat(office.route(office.task("e1").classified(MAIL, 0.2)).outcome())
                .isEqualTo("ask");

        var routing = office.route(task.chosen(BREACH));

        assertThat(routing.outcome()).isEqualTo("route");
        assertThat(routing.labels()).contains(BREACH);
        assertThat(routing.priority()).isEqualTo(Priority.P2);
        assertThat(routing.assignee()).isPresent();
    }

    @Test
    void what_nobody_decided_about_is_routed_as_told_and_never_said_to_be_chosen_by_people() {
        var routing = office.route(office.task("e1").classified(BREACH, 0.2).undecided(MAIL));

        assertThat(routing.outcome()).isEqualTo("route");
        assertThat(routing.labels()).contains(MAIL);
        assertThat(routing.reasons()).containsExactly("people were asked and nobody decided: it is untriaged");
        assertThat(office.recorded(routing).decision().input()).contains("\"undecided\":true");
    }

    @Test
    void below_the_gate_nothing_goes_its_way_without_people_whatever_else_holds() {
        qt().withExamples(300)
                .forAll(
                        enumValues(Level.class),
                        enumValues(Level.class),
                        doubles().between(0, Math.nextDown(0.78)),
                        integers().between(0, 3))
                .check((impact, urgency, confidence, odds) -> {
                    var task = office.task("e-%s-%s-%s-%s".formatted(impact, urgency, confidence, odds))
                            .classified(new Labels("mail", impact, urgency, "service-desk"), confidence)
                            .opinion(odds % 2 == 0);
                    return office.route(odds > 1 ? task.lacking("cmdb") : task)
                            .outcome()
                            .equals("ask");
                });
    }

    @Test
    void no_text_of_a_ticket_changes_where_it_goes() {
        var attacks = AttackFiles.all();
        var harmless = office.route(office.task("harmless").classified(MAIL, 0.7));

        assertThat(attacks).hasSizeGreaterThan(80);
        for (var attack : attacks) {
            office.ticketSays(attack.title(), attack.text());
            var routing = office.route(office.task(attack.id()).classified(MAIL, 0.7));
            assertThat(routing)
                    .as("%s", attack)
                    .usingRecursiveComparison()
                    .ignoringFields("decisionId")
                    .isEqualTo(harmless);
            assertThat(office.recorded(routing).decision().input()).doesNotContain(attack.text());
        }
    }

    @Test
    void a_task_that_comes_again_gets_the_same_answer_though_somebody_else_is_on_duty_by_then() {
        var task = office.task("e1").classified(MAIL, 0.9);
        var first = office.route(task);

        office.clock().advance(Duration.ofDays(7));
        var again = office.route(task);
        var another = office.route(office.task("e2").classified(MAIL, 0.9));

        assertThat(again).isEqualTo(first);
        assertThat(another.assignee()).isNotEqualTo(first.assignee());
        assertThat(office.records()).hasSize(2);
    }

    @Test
    void other_facts_under_the_same_event_are_a_conflict() {
        office.route(office.task("e1").classified(MAIL, 0.9));

        assertThatThrownBy(() -> office.route(office.task("e1").classified(MAIL, 0.8)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void a_ledger_that_throttles_or_loses_answers_holds_the_ticket_back_and_records_it_once() {
        var task = office.task("e1").classified(MAIL, 0.9);
        office.ledger().throttling(1);
        assertThatThrownBy(() -> office.route(task)).isInstanceOf(Transient.class);
        office.ledger().losingAnswers(1);
        assertThatThrownBy(() -> office.route(task)).isInstanceOf(Transient.class);

        assertThat(office.route(task).outcome()).isEqualTo("route");
        assertThat(office.records()).hasSize(1);
    }

    @Test
    void every_routing_is_replayed_byte_for_byte() {
        var replayer = new RoutingReplayer(RoutingOffice.POLICIES);
        for (var task : List.of(
                office.task("e1").classified(MAIL, 0.1 + 0.7),
                office.task("e2").unknown(),
                office.task("e3").classified(OUTAGE, 0.9).lacking("cmdb"),
                office.task("e4").classified(MAIL, 0.2).duplicate(),
                office.task("e5").classified(MAIL, 0.2).chosen(BREACH),
                office.task("e6").classified(MAIL, 0.2).undecided(MAIL))) {
            var record = office.recorded(office.route(task));

            assertThat(record.stream()).isEqualTo("triage/acme");
            assertThat(replayer.replay(record, record.decision().versions()))
                    .isEqualTo(record.decision().outcome());
        }
    }

    @Test
    void a_replay_by_rules_that_are_not_kept_is_refused() {
        var record = office.recorded(office.route(office.task("e1").classified(MAIL, 0.9)));
        var replayer = new RoutingReplayer(RoutingOffice.POLICIES);

        assertThatThrownBy(() -> replayer.replay(record, Map.of())).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> replayer.replay(record, Map.of("policy", "ticket-handling:7")))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void its_replayer_is_found_as_a_service() {
        assertThat(ServiceLoader.load(Replayer.class).stream()
                        .map(provider -> provider.get().kind()))
                .contains("ticket-routing");
    }

    @Test
    void the_ticket_of_another_tenant_is_not_routed() {
        var task = office.task("e1").classified(MAIL, 0.9);

        assertThatThrownBy(() -> office.route(task.ofTenant("globex"))).isInstanceOf(InvalidInput.class);
        assertThat(office.records()).isEmpty();
    }
}
