package dev.millrace.local.statemachines;

import dev.millrace.local.statemachines.execution.Signal;
import dev.millrace.local.statemachines.execution.TaskCall;
import dev.millrace.local.statemachines.task.TaskError;
import dev.millrace.local.statemachines.task.TaskIntegration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/// Runs tasks, each on a virtual thread for as long as it takes.
final class TaskRunner implements AutoCloseable {

    /// A call and what it came to.
    record Finished(TaskCall call, TaskIntegration.Result result) {
        Signal signal(Instant now) {
            return switch (result) {
                case TaskIntegration.Failure failure ->
                    new Signal.Failed(now, call.id(), failure.error(), failure.cause());
                case TaskIntegration.Success success ->
                    call.token().isPresent()
                            ? new Signal.Submitted(now, call.id(), success.output())
                            : new Signal.Succeeded(now, call.id(), success.output());
            };
        }
    }

    private final List<TaskIntegration> integrations;
    private final Consumer<Finished> onFinish;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("state-machine-task-", 0).factory());
    private volatile boolean closed;

    TaskRunner(List<TaskIntegration> integrations, Consumer<Finished> onFinish) {
        this.integrations = integrations;
        this.onFinish = onFinish;
    }

    boolean supports(String resource) {
        return integrations.stream().anyMatch(integration -> integration.supports(resource));
    }

    void run(TaskCall call) {
        if (!closed) {
            threads.execute(() -> {
                var result = result(call);
                if (!closed) {
                    onFinish.accept(new Finished(call, result));
                }
            });
        }
    }

    /// Runs a task here and now.
    TaskIntegration.Result result(TaskCall call) {
        var integration = integrations.stream()
                .filter(candidate -> candidate.supports(call.resource()))
                .findFirst();
        if (integration.isEmpty()) {
            return new TaskIntegration.Failure("States.Runtime", "Nothing here runs " + call.resource());
        }
        try {
            return integration.get().run(call);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new TaskIntegration.Failure("States.TaskFailed", "The task was interrupted");
        } catch (TaskError named) {
            return new TaskIntegration.Failure(named.error(), String.valueOf(named.getMessage()));
        } catch (Exception failed) {
            return new TaskIntegration.Failure("States.TaskFailed", String.valueOf(failed.getMessage()));
        }
    }

    /// Forgets the results of tasks that are still running; they run again after [StateMachines#resume].
    @Override
    public void close() {
        closed = true;
        threads.shutdownNow();
    }
}
