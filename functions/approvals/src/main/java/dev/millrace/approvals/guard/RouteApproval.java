package dev.millrace.approvals.guard;

import dev.millrace.core.function.Restorable;
import dev.millrace.core.json.Json;
import dev.millrace.core.ledger.Decision;
import dev.millrace.core.ledger.Ledger;
import dev.millrace.core.policy.PolicyVersion;
import dev.millrace.dmn.DecisionTables;
import dev.millrace.dmn.TableOutcome;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Decides by the table `approval-routing` whether an action goes ahead, is rejected, or waits for people; and puts
/// that on record.
public final class RouteApproval implements Function<RoutingQuestion, Routing>, Restorable {

    static final String KIND = "decision-table";

    private static final String ROUTING = "approval-routing";

    private final DecisionTables tables;
    private final Ledger ledger;

    public RouteApproval(DecisionTables tables, Ledger ledger) {
        this.tables = tables;
        this.ledger = ledger;
    }

    @Override
    public void prime() {
        tables.prime();
    }

    /// Nothing: tables hold no connection, and the ledger's client makes new ones by itself.
    @Override
    public void reconnect() {}

    /// @throws dev.millrace.core.error.InvalidInput if the table allows no such value
    /// @throws dev.millrace.core.error.Defect if it has no answer
    @Override
    public Routing apply(RoutingQuestion question) {
        var input = Json.canonical(question.input());
        var outcome = tables.current(ROUTING).evaluate(Json.object(input));
        var table = new PolicyVersion(outcome.table(), outcome.version()).toString();
        var id = KIND + ":" + question.actionId();
        ledger.append(new Decision(
                id,
                "routing/" + question.tenant(),
                KIND,
                input,
                Map.of(PolicyVersion.KEY, table),
                Optional.of(question.confidence()),
                outcome.recorded(),
                "function:routeApproval",
                Optional.of(question.eventId())));
        return new Routing(
                id,
                text(outcome, "outcome"),
                number(outcome, "approversNeeded"),
                number(outcome, "expiresAfterMinutes"),
                text(outcome, "escalateTo"),
                table);
    }

    private static String text(TableOutcome outcome, String output) {
        return String.valueOf(outcome.outputs().get(output));
    }

    private static int number(TableOutcome outcome, String output) {
        return outcome.outputs().get(output) instanceof Number number ? number.intValue() : 0;
    }
}
