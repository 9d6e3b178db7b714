package dev.millrace.console.execution;

import dev.millrace.console.scope.ReadScope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// What one reader may see of the executions: those whose input names the reader's tenant.
final class TenantExecutions {

    /// How many of the latest executions of each workflow are looked at.
    static final int LOOKED_AT = 100;

    private final Workflows workflows;
    private final ReadScope scope;

    TenantExecutions(Workflows workflows, ReadScope scope) {
        this.workflows = workflows;
        this.scope = scope;
    }

    /// The latest of all workflows, the newest first.
    List<Execution> latest(int limit) {
        var all = new ArrayList<Execution>();
        workflows.names().forEach(workflow -> all.addAll(workflows.latest(workflow, LOOKED_AT)));
        return visible(all).stream()
                .sorted(Comparator.comparing(Execution::startedAt).reversed())
                .limit(limit)
                .toList();
    }

    /// One of them, in the workflow given or in any.
    Optional<Execution> find(String name, Optional<String> workflow) {
        return workflows.names().stream()
                .filter(known -> workflow.map(known::equals).orElse(true))
                .flatMap(known -> workflows.find(known, name).stream())
                .filter(this::isVisible)
                .findFirst();
    }

    private boolean isVisible(Execution execution) {
        return workflows
                .tenantOf(execution.workflow(), execution.name())
                .filter(scope.tenant()::equals)
                .isPresent();
    }

    /// Asks about all of them at once: each may take a call.
    private List<Execution> visible(List<Execution> executions) {
        try (var calls = Executors.newVirtualThreadPerTaskExecutor()) {
            var questions = executions.stream()
                    .map(execution -> (Callable<Boolean>) () -> isVisible(execution))
                    .toList();
            var answers = calls.invokeAll(questions);
            var visible = new ArrayList<Execution>();
            for (var i = 0; i < executions.size(); i++) {
                if (answer(answers.get(i))) {
                    visible.add(executions.get(i));
                }
            }
            return visible;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static boolean answer(Future<Boolean> question) throws InterruptedException {
        try {
            return question.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
