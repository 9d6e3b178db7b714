package dev.millrace.console.execution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads out of a history what became of each state.
///
/// An event belongs to the visit of the event that it follows, which tells the branches of a Parallel apart
/// ([GetExecutionHistory](https://docs.aws.amazon.com/step-functions/latest/apireference/API_HistoryEvent.html)).
final class StateRuns {

    private static final String ENTERED = "StateEntered";
    private static final String EXITED = "StateExited";
    private static final String ABORTED = "StateAborted";
    private static final String SUBMITTED = "TaskSubmitted";

    private final Map<Long, StateVisit> visitOf = new HashMap<>();
    private final Map<String, List<StateVisit>> visits = new LinkedHashMap<>();
    private boolean ended;

    private StateRuns() {}

    /// In the order in which the states were first entered.
    static List<StateRun> of(List<StepEvent> history) {
        var runs = new StateRuns();
        history.forEach(runs::read);
        return runs.visits.values().stream()
                .map(visitsOfState -> StateVisit.together(visitsOfState, runs.ended))
                .toList();
    }

    private void read(StepEvent event) {
        var type = event.type();
        if (type.endsWith(ABORTED)) {
            abort(type.substring(0, type.length() - ABORTED.length()), event);
        } else if (type.endsWith(ENTERED)) {
            enter(event, type.substring(0, type.length() - ENTERED.length()));
        } else if (type.endsWith(EXITED)) {
            event.state().flatMap(this::open).ifPresent(visit -> leave(visit, event));
        } else if (type.startsWith("Execution")) {
            ended = !type.endsWith("Started") && !type.endsWith("Redriven");
        } else {
            event.state().flatMap(this::open).or(() -> visitOf(event)).ifPresent(visit -> happen(visit, event));
        }
    }

    private void enter(StepEvent event, String type) {
        var name = event.state().orElse("");
        var visit = new StateVisit(name, type, event.at());
        visits.computeIfAbsent(name, _ -> new ArrayList<>()).add(visit);
        visitOf.put(event.id(), visit);
    }

    private void leave(StateVisit visit, StepEvent event) {
        visit.leave(event.at());
        visitOf.put(event.id(), visit);
    }

    /// Such an event follows the failure that ended the others, and does not say which state it is about: there are as
    /// many of them as there are open states of the type.
    private void abort(String type, StepEvent event) {
        latestOpen(type).ifPresent(visit -> visit.stop(event.at()));
    }

    private void happen(StateVisit visit, StepEvent event) {
        visitOf.put(event.id(), visit);
        var type = event.type();
        if (type.endsWith("Scheduled")) {
            visit.attempt();
        } else if (type.equals(SUBMITTED)) {
            visit.submitted();
        } else if (type.endsWith("Succeeded")) {
            visit.recover();
        } else if (type.endsWith("Failed") || type.endsWith("TimedOut")) {
            visit.fail(event.error());
        }
    }

    /// The container's own failure follows an event inside of it, so it is found by its type.
    private Optional<StateVisit> visitOf(StepEvent event) {
        if (event.type().startsWith("MapState") || event.type().startsWith("ParallelState")) {
            return latestOpen(event.type().startsWith("MapState") ? "Map" : "Parallel");
        }
        return Optional.ofNullable(visitOf.get(event.previousId()));
    }

    private Optional<StateVisit> open(String name) {
        return visits.getOrDefault(name, List.of()).stream()
                .filter(StateVisit::isOpen)
                .findFirst();
    }

    private Optional<StateVisit> latestOpen(String type) {
        return visits.values().stream()
                .flatMap(Collection::stream)
                .filter(visit -> visit.isOpen() && visit.type().equals(type))
                .reduce((_, later) -> later);
    }
}
