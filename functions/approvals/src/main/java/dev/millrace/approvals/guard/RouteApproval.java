package dev.millrace.approvals.guard;

import dev.millrace.core.json.Json;
import dev.millrace.core.ledger.Decision;
import dev.millrace.core.ledger.Ledger;
import dev.millrace.dmn.DecisionTables;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Decides by the table `approval-routing` whether an action goes ahead, is rejected, or waits for people; and puts
/// that on record.
public final class RouteApproval implements Function<RoutingQuestion, Routing> {

    static final String KIND = "decision-table";
    /// The name of the table among the versions of a decision.
    static final String TABLE = "table";

    private static final String ROUTING = "approval-routing";

    private final DecisionTables tables;
    private final Ledger ledger;

    public RouteApproval(DecisionTables tables, Ledger ledger) {
        this.tables = tables;
        this.ledger = ledger;
    }

    /// @throws dev.millrace.core.error.InvalidInput if the table allows no such value
    /// @throws dev.millrace.core.error.Defect if it has no answer
    @Override
    public Routing apply(RoutingQuestion question) {
        var input = Json.canonical(question.input());
        var route = Route.by(tables.current(ROUTING), input);
        var id = KIND + ":" + question.actionId();
        ledger.append(new Decision(
                id,
                "routing/" + question.tenant(),
                KIND,
                input,
                Map.of(TABLE, route.table()),
                Optional.of(question.confidence()),
                route.outcome(),
                "function:routeApproval",
                Optional.of(question.eventId())));
        return new Routing(
                id,
                route.text("outcome"),
                route.number("approversNeeded"),
                route.number("expiresAfterMinutes"),
                route.text("escalateTo"),
                route.table());
    }
}
