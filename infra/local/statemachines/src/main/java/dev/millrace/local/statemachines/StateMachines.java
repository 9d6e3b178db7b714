package dev.millrace.local.statemachines;

import dev.millrace.local.statemachines.Machine.Step;
import dev.millrace.local.statemachines.definition.Definition;
import dev.millrace.local.statemachines.execution.HistoryEvent;
import dev.millrace.local.statemachines.execution.Outcome;
import dev.millrace.local.statemachines.execution.Signal;
import dev.millrace.local.statemachines.execution.TaskToken;
import dev.millrace.local.statemachines.jsonata.Expressions;
import dev.millrace.local.statemachines.task.TaskIntegration;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// The engine: starts executions, moves them on, and brings them back after a crash.
///
/// Open it, [#integrate] what tasks call, [#register] the machines, then [#resume]. A waiting execution costs memory
/// and a few journal entries, no thread. What a caller was told is on disk; a task runs only once what led to it is.
/// Closing the engine closes its [Timekeeper] too.
public final class StateMachines implements AutoCloseable {

    private final Account account;
    private final Timekeeper time;
    private final MachineFolder folder;
    private final Expressions expressions = new Expressions();
    private final SecureRandom chance = new SecureRandom();
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Machine> machines = new LinkedHashMap<>();
    private final List<TaskIntegration> integrations = new CopyOnWriteArrayList<>();
    private final TaskRunner tasks = new TaskRunner(integrations, this::finished);
    private final Deadlines deadlines;
    private boolean closed;

    private StateMachines(Account account, Timekeeper time, MachineFolder folder) {
        this.account = account;
        this.time = time;
        this.folder = folder;
        this.deadlines = new Deadlines(time, this::tick);
    }

    /// Opens the engine over a folder and replays what is there. Nothing runs before [#resume].
    public static StateMachines open(Path data, Account account, Timekeeper time) {
        var engine = new StateMachines(account, time, MachineFolder.open(data));
        engine.folder.names().forEach(engine::machine);
        return engine;
    }

    /// Adds something that runs tasks. The first that supports a resource runs it.
    public void integrate(TaskIntegration integration) {
        integrations.add(integration);
    }

    /// Makes a machine known, or gives it a new definition. Running executions end on the one they began with.
    ///
    /// @return its ARN
    /// @throws dev.millrace.local.statemachines.definition.InvalidDefinition with everything that is wrong
    public String register(String name, JsonNode source) {
        var definition = Definition.of(source, tasks::supports);
        return locked(() -> {
            var machine = machine(Names.machine(name));
            machine.definition = Optional.of(definition);
            machine.registeredAt = time.now();
            return machine.arn;
        });
    }

    private Machine machine(String name) {
        return machines.computeIfAbsent(
                account.machineArn(name), arn -> new Machine(name, folder.of(name), account, expressions));
    }

    /// Takes up the executions that were running when the process ended: tasks in flight run again, deadlines hold.
    ///
    /// @return how many there are
    public int resume() {
        return locked(() -> {
            var all = machines.values().stream()
                    .flatMap(machine -> machine.running.values().stream())
                    .map(some -> some.execution)
                    .toList();
            all.forEach(execution -> {
                execution.openCalls().forEach(tasks::run);
                deadlines.watch(execution);
            });
            return all.size();
        });
    }

    /// Starts an execution. The same name and input again is the same execution while it runs.
    public ExecutionView start(String machineArn, Optional<String> name, JsonNode input) {
        var execution =
                name.map(Names::execution).orElseGet(() -> UUID.randomUUID().toString());
        return perform(() -> {
            var machine = findMachine(machineArn);
            var definition = machine.definition.orElseThrow(() -> Refusals.noMachine(machineArn));
            var known = machine.running.get(execution);
            if (known != null && known.execution.input().equals(input)) {
                machine.syncAll();
                return new Effect<>(View.of(known.execution), List.of());
            }
            if (known != null || machine.closed.containsKey(execution)) {
                throw Refusals.nameTaken(account.executionArn(machine.name, execution));
            }
            var step = machine.start(execution, definition, input, time.now(), chance.nextLong());
            return new Effect<>(View.of(step.running().execution), List.of(step));
        });
    }

    /// Stops an execution. Returns when it stopped, which may be before this call.
    public Instant stop(String executionArn, Optional<String> error, Optional<String> cause) {
        return perform(() -> {
            requireOpen();
            var machine = machineOf(executionArn);
            var some = machine.running.get(Names.executionIn(executionArn));
            if (some == null) {
                return new Effect<>(
                        View.stopped(machine, executionArn).orElseThrow(() -> Refusals.noExecution(executionArn)),
                        List.of());
            }
            var now = time.now();
            return new Effect<>(now, List.of(machine.step(some, new Signal.Stop(now, error, cause))));
        });
    }

    public void taskSucceeded(String token, JsonNode output) {
        answer(token, task -> new Signal.Succeeded(time.now(), task, output));
    }

    public void taskFailed(String token, Optional<String> error, Optional<String> cause) {
        answer(token, task -> new Signal.Failed(time.now(), task, error, cause));
    }

    public void taskHeartbeat(String token) {
        answer(token, task -> new Signal.Heartbeat(time.now(), task));
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("The state machines are shut down.");
        }
    }

    private void answer(String text, Function<Long, Signal> signal) {
        var token = TaskToken.read(text).orElseThrow(() -> Refusals.invalidToken(text));
        var unused = perform(() -> {
            requireOpen();
            var machine = machineOf(token.executionArn());
            var some = Optional.ofNullable(machine.running.get(Names.executionIn(token.executionArn())))
                    .filter(candidate -> token.madeBy(candidate.execution.identity(), text))
                    .filter(candidate ->
                            candidate.execution.openTask(token.task()).isPresent())
                    .orElseThrow(Refusals::taskGone);
            return new Effect<>(true, List.of(machine.step(some, signal.apply(token.task()))));
        });
    }

    private void finished(TaskRunner.Finished finished) {
        var unused = perform(() -> {
            var machine = machineOf(finished.call().executionArn());
            var some = machine.running.get(Names.executionIn(finished.call().executionArn()));
            if (closed
                    || some == null
                    || some.execution.openTask(finished.call().id()).isEmpty()) {
                return new Effect<>(false, List.of());
            }
            return new Effect<>(true, List.of(machine.step(some, finished.signal(time.now()))));
        });
    }

    private void tick(Collection<String> due) {
        var unused = perform(() -> {
            if (closed) {
                return new Effect<>(0, List.of());
            }
            var now = time.now();
            var steps = due.stream()
                    .flatMap(arn -> {
                        var machine = machineOf(arn);
                        return Stream.ofNullable(machine.running.get(Names.executionIn(arn)))
                                .map(some -> machine.step(some, new Signal.Tick(now)));
                    })
                    .toList();
            deadlines.rearm();
            return new Effect<>(steps.size(), steps);
        });
    }

    public ExecutionView describe(String executionArn) {
        return locked(() ->
                View.of(machineOf(executionArn), executionArn).orElseThrow(() -> Refusals.noExecution(executionArn)));
    }

    /// The newest first.
    public List<ExecutionView> executions(String machineArn, Optional<Outcome.Status> status) {
        return locked(() -> View.list(findMachine(machineArn), account, status));
    }

    /// The history as AWS shows it, oldest event first.
    public List<JsonNode> history(String executionArn) {
        return locked(() -> View.history(machineOf(executionArn), executionArn, HistoryEvent::toJson)
                .orElseThrow(() -> Refusals.noExecution(executionArn)));
    }

    /// The machines that are registered now.
    public List<MachineView> machines() {
        return locked(() -> machines.values().stream().flatMap(MachineView::of).toList());
    }

    public MachineView machineView(String machineArn) {
        return locked(() ->
                MachineView.of(findMachine(machineArn)).findFirst().orElseThrow(() -> Refusals.noMachine(machineArn)));
    }

    /// Tries one state. Without a mocked result its tasks really run.
    public StateTrial.Result testState(
            JsonNode state, JsonNode input, JsonNode variables, Optional<TaskIntegration.Result> mock) {
        return StateTrial.run(
                state,
                input,
                variables,
                time.now(),
                resource -> mock.isPresent() || tasks.supports(resource),
                call -> mock.orElseGet(() -> tasks.result(call)));
    }

    private Machine findMachine(String arn) {
        requireOpen();
        return Optional.ofNullable(machines.get(arn)).orElseThrow(() -> Refusals.noMachine(arn));
    }

    private Machine machineOf(String executionArn) {
        return Optional.ofNullable(machines.get(account.machineArn(Names.machineIn(executionArn))))
                .orElseThrow(() -> Refusals.noExecution(executionArn));
    }

    /// What a request answers, and the steps that must be on disk before it does.
    private record Effect<T>(T answer, List<Step> steps) {}

    /// Decides under the lock, waits for the disk without it, and only then lets the world know.
    private <T> T perform(Supplier<Effect<T>> request) {
        var effect = locked(() -> {
            var decided = request.get();
            decided.steps().forEach(step -> deadlines.watch(step.running().execution));
            return decided;
        });
        effect.steps().forEach(Step::sync);
        effect.steps().forEach(step -> step.calls().forEach(tasks::run));
        return effect.answer();
    }

    private <T> T locked(Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        tasks.close();
        time.close();
        locked(() -> {
            closed = true;
            machines.values().forEach(Machine::close);
            folder.close();
            return true;
        });
    }
}
