package dev.millrace.local.statemachines;

import dev.millrace.local.statemachines.execution.TaskCall;
import dev.millrace.local.statemachines.task.TaskIntegration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/// Runs every resource by echoing its arguments, unless told otherwise; remembers its calls.
public final class FakeTasks implements TaskIntegration {

    private final List<TaskCall> calls = new CopyOnWriteArrayList<>();
    private final Map<String, Function<TaskCall, Result>> behaviours = new ConcurrentHashMap<>();

    /// What the named state's task does.
    public FakeTasks in(String state, Function<TaskCall, Result> behaviour) {
        behaviours.put(state, behaviour);
        return this;
    }

    /// The named state's task fails with this error as often as said, then echoes.
    public FakeTasks failing(String state, String error, int times) {
        return in(state, call -> count(state) <= times ? new Failure(error, "as told") : new Success(call.arguments()));
    }

    public long count(String state) {
        return calls.stream().filter(call -> call.stateName().equals(state)).count();
    }

    public List<TaskCall> calls() {
        return List.copyOf(calls);
    }

    public Optional<String> token(String state) {
        return calls.stream()
                .filter(call -> call.stateName().equals(state))
                .flatMap(call -> call.token().stream())
                .findFirst();
    }

    @Override
    public boolean supports(String resource) {
        return !resource.contains(":unsupported:");
    }

    @Override
    public Result run(TaskCall call) {
        calls.add(call);
        return behaviours
                .getOrDefault(call.stateName(), any -> new Success(any.arguments()))
                .apply(call);
    }
}
