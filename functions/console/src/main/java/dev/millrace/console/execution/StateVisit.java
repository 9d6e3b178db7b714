package dev.millrace.console.execution;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One visit of a state while its history is read.
final class StateVisit {

    private static final String RUNNING = "running";
    private static final String WAITING = "waiting";
    private static final String SUCCEEDED = "succeeded";
    private static final String CAUGHT = "caught";
    private static final String FAILED = "failed";
    private static final String STOPPED = "stopped";

    /// What says most about a state that was visited more than once, first.
    private static final List<String> TELLING = List.of(FAILED, WAITING, RUNNING, STOPPED, CAUGHT, SUCCEEDED);

    private final String name;
    private final String type;
    private final Instant enteredAt;
    private Optional<Instant> exitedAt = Optional.empty();
    private Optional<String> error = Optional.empty();
    private boolean failed;
    private boolean stopped;
    private boolean waits;
    private int attempts;

    StateVisit(String name, String type, Instant enteredAt) {
        this.name = name;
        this.type = type;
        this.enteredAt = enteredAt;
    }

    /// All visits of one state as one.
    ///
    /// @param over whether the execution has ended, so that a state that was never left failed or was stopped
    static StateRun together(List<StateVisit> visits, boolean over) {
        var first = visits.getFirst();
        var statuses = visits.stream().map(visit -> visit.status(over)).toList();
        var status = TELLING.stream().filter(statuses::contains).findFirst().orElse(RUNNING);
        var left = visits.stream().noneMatch(StateVisit::isOpen);
        return new StateRun(
                first.name,
                first.type,
                status,
                first.enteredAt,
                left ? visits.getLast().exitedAt : Optional.empty(),
                visits.size(),
                visits.stream().mapToInt(visit -> visit.attempts).sum(),
                visits.stream().flatMap(visit -> visit.error.stream()).reduce((_, later) -> later));
    }

    String type() {
        return type;
    }

    boolean isOpen() {
        return exitedAt.isEmpty();
    }

    void leave(Instant at) {
        exitedAt = Optional.of(at);
    }

    void stop(Instant at) {
        exitedAt = Optional.of(at);
        stopped = true;
    }

    void attempt() {
        attempts++;
        failed = false;
    }

    void submitted() {
        waits = true;
    }

    void recover() {
        waits = false;
        failed = false;
    }

    void fail(Optional<String> why) {
        waits = false;
        failed = true;
        error = why.or(() -> error);
    }

    private String status(boolean over) {
        if (stopped) {
            return failed ? FAILED : STOPPED;
        }
        if (!isOpen()) {
            return failed ? CAUGHT : SUCCEEDED;
        }
        if (type.equals("Fail") || (failed && over)) {
            return FAILED;
        }
        if (over) {
            return STOPPED;
        }
        return waits ? WAITING : RUNNING;
    }
}
