package dev.millrace.triage.route;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.policy.PolicyVersion;
import dev.millrace.dmn.DecisionTable;
import dev.millrace.dmn.DecisionTables;
import dev.millrace.dmn.TableOutcome;
import dev.millrace.triage.service.Priority;
import dev.millrace.triage.service.ServiceDesk;
import dev.millrace.triage.service.ServiceDesks;
import dev.millrace.triage.ticket.Labels;
import dev.millrace.triage.ticket.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Decides by the tables `ticket-priority` and `ticket-handling` and by the service desk's data. The same facts and
/// versions always lead to the same handling.
final class RoutingRules {

    private static final String PRIORITY = "ticket-priority";
    private static final String HANDLING = "ticket-handling";
    private static final String ROUTE = "route";

    private final DecisionTables tables;
    private final ServiceDesks desks;

    RoutingRules(DecisionTables tables, ServiceDesks desks) {
        this.tables = tables;
        this.desks = desks;
    }

    void prime() {
        tables.prime();
    }

    /// The versions in force for that tenant.
    RuleVersions inForce(TenantId tenant) {
        return new RuleVersions(
                named(tables.current(HANDLING)),
                named(tables.current(PRIORITY)),
                desks.of(tenant).version());
    }

    /// @throws dev.millrace.core.error.InvalidInput if a version is not kept
    Handling decide(RoutingFacts facts, RuleVersions versions) {
        var desk = desks.version(versions.desk());
        var priority = priority(facts.labels(), version(versions.priority()));
        var ruling = version(versions.handling()).evaluate(input(facts, priority, desk));
        var outcome = text(ruling, "outcome");
        return new Handling(
                outcome,
                reasons(text(ruling, "reason"), facts.degraded()),
                priority,
                facts.labels(),
                facts.labels().map(Labels::group),
                facts.labels()
                        .filter(_ -> outcome.equals(ROUTE))
                        .flatMap(labels -> desk.onDuty(labels.group(), facts.routedAt())),
                desk.respondBy(priority, facts.openedAt()),
                desk.resolveBy(priority, facts.openedAt()),
                number(ruling, "approversNeeded"),
                number(ruling, "expiresAfterMinutes"),
                Optional.of(text(ruling, "escalateTo")).filter(name -> !name.isEmpty()));
    }

    /// What nobody could label yet is taken for the usual case, until people have labelled it.
    private static Priority priority(Optional<Labels> labels, DecisionTable table) {
        var impact = labels.map(Labels::impact).orElse(Level.MEDIUM);
        var urgency = labels.map(Labels::urgency).orElse(Level.MEDIUM);
        return Priority.valueOf(
                text(table.evaluate(Map.of("impact", impact.name(), "urgency", urgency.name())), "priority"));
    }

    private static Map<String, Object> input(RoutingFacts facts, Priority priority, ServiceDesk desk) {
        var sensitive =
                facts.labels().map(Labels::category).filter(desk::isSensitive).isPresent();
        return Map.of(
                "chosen", facts.undecided() ? "nobody" : yesOrNo(facts.chosen()),
                "sensitive", yesOrNo(sensitive),
                "duplicate", yesOrNo(facts.duplicate()),
                "classified", yesOrNo(facts.classified()),
                "confidence", facts.confidence().value(),
                "opinion",
                        facts.secondOpinion()
                                .map(agrees -> agrees ? "agrees" : "disagrees")
                                .orElse("none"),
                "priority", priority.name(),
                "degraded", yesOrNo(!facts.degraded().isEmpty()));
    }

    private static List<String> reasons(String ofTable, List<String> degraded) {
        return Stream.concat(
                        Stream.of(ofTable), degraded.stream().map(source -> "the context lacks the source " + source))
                .toList();
    }

    private DecisionTable version(String version) {
        var table = PolicyVersion.parse(version);
        return tables.version(table.name(), table.version());
    }

    private static String named(DecisionTable table) {
        return new PolicyVersion(table.name(), table.version()).toString();
    }

    private static String yesOrNo(boolean holds) {
        return holds ? "yes" : "no";
    }

    private static String text(TableOutcome outcome, String output) {
        return String.valueOf(outcome.outputs().get(output));
    }

    private static int number(TableOutcome outcome, String output) {
        return outcome.outputs().get(output) instanceof Number number ? number.intValue() : 0;
    }
}
