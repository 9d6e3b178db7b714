package dev.millrace.local.events;

import dev.millrace.local.template.model.Rule;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// EventBridge on a laptop. What it has accepted is on disk before the answer, and is delivered at least once, even if
/// the process is killed in between.
public final class EventBridge implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(EventBridge.class.getName());

    private final Definitions definitions;
    private final Map<String, Bus> buses;
    private final Map<String, Route> routes;
    private final Pace pace;
    private final Outbox outbox;
    private final Courier courier;
    private final Consumer<EventJson> observer;

    /// Starts at once with what an earlier process left undelivered.
    ///
    /// @param journals a folder of its own
    /// @param observer sees every accepted event; what it throws is the caller's to answer for
    /// @throws IllegalArgumentException if EventBridge would refuse a definition
    public EventBridge(
            Definitions definitions, Path journals, EventTargets targets, Consumer<EventJson> observer, Clock clock) {
        this(definitions, journals, targets, observer, new RealPace(clock));
    }

    EventBridge(Definitions definitions, Path journals, EventTargets targets, Consumer<EventJson> observer, Pace pace) {
        this.definitions = definitions;
        this.observer = observer;
        this.pace = pace;
        buses = definitions.busesByName();
        routes = definitions.routesByKey();
        courier = new Courier(new TargetsWithBuses(targets, this::put), pace);
        var schedules = new Schedules(definitions, pace.now(), (to, event) -> accept(event, to));
        outbox = new Outbox(journals.resolve("events.journal"));
        outbox.pending().forEach(this::dispatch);
        pace.repeat(() -> schedules.runDue(pace.now()));
    }

    /// Accepts an event on a bus, for good. As in AWS, an unknown bus takes it to nowhere.
    public void put(String busName, EventJson event) {
        var bus = buses.get(busName);
        if (bus == null) {
            LOG.log(System.Logger.Level.WARNING, "There is no event bus {0}: event {1} is lost", busName, event.id());
            return;
        }
        accept(event, bus.routes(event));
    }

    /// Whether every accepted event has arrived.
    public boolean isIdle() {
        return outbox.isEmpty();
    }

    /// Stops. What is undelivered waits for the next start.
    @Override
    public void close() {
        pace.close();
        outbox.close();
    }

    Instant now() {
        return pace.now();
    }

    boolean hasBus(String name) {
        return buses.containsKey(name);
    }

    List<Rule> rulesOf(String busName) {
        return definitions.rules().stream()
                .filter(rule -> rule.busName().equals(busName))
                .toList();
    }

    private void accept(EventJson event, List<Route> to) {
        if (!to.isEmpty()) {
            dispatch(
                    outbox.accept(event, pace.now(), to.stream().map(Route::key).toList()));
        }
        observer.accept(event);
    }

    private void dispatch(Pending event) {
        for (var key : List.copyOf(event.routes())) {
            pace.start(() -> carry(event, key));
        }
    }

    private void carry(Pending pending, String key) {
        try {
            var route = routes.get(key);
            if (route == null) {
                LOG.log(System.Logger.Level.WARNING, "{0} is gone, with what it had yet to send", key);
            } else {
                courier.carry(pending.event(), route, pending.accepted());
            }
            outbox.done(pending, key);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }
}
