package dev.millrace.local.lambda;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Works off asynchronous events: as many at once for each function as it has sandboxes, so that synchronous callers
/// never stand behind the whole queue.
final class AsyncInvoker implements AutoCloseable {

    private final EventJournal journal;
    private final Map<String, FunctionRunner> functions;
    private final int workersPerFunction;
    private final RetryDelays delays;
    private final AsyncOutcomes outcomes;
    private final Map<String, DelayQueue<PendingEvent>> queues = new ConcurrentHashMap<>();
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean closed;

    AsyncInvoker(
            EventJournal journal,
            Map<String, FunctionRunner> functions,
            int workersPerFunction,
            RetryDelays delays,
            AsyncOutcomes outcomes) {
        this.journal = journal;
        this.functions = functions;
        this.workersPerFunction = workersPerFunction;
        this.delays = delays;
        this.outcomes = outcomes;
    }

    /// Starts working, first on what an earlier run left.
    void start() {
        for (var function : functions.values()) {
            var queue = new DelayQueue<PendingEvent>();
            queues.put(function.definition().name(), queue);
            for (var i = 0; i < workersPerFunction; i++) {
                workers.execute(() -> work(function, queue));
            }
        }
        journal.pending().forEach(this::resume);
    }

    /// Accepts an event: from here on it is handled at least once.
    void accept(String function, Invocation invocation) {
        if (closed) {
            throw new InvocationRefused(InvocationRefused.Reason.CLOSED, "Lambda is shutting down");
        }
        var event = PendingEvent.accepted(function, invocation, Instant.now());
        journal.put(event);
        enqueue(event);
    }

    /// Begins nothing new. What is under way is tried again by the next run, unless it ends before [#close].
    void stop() {
        closed = true;
        queues.values().forEach(queue -> {
            for (var i = 0; i < workersPerFunction; i++) {
                queue.add(PendingEvent.wakeUp());
            }
        });
    }

    /// Waits for what is under way.
    @Override
    public void close() {
        stop();
        workers.close();
        journal.close();
    }

    private void resume(PendingEvent event) {
        if (queues.containsKey(event.function())) {
            enqueue(event);
        } else {
            outcomes.dropped(event);
            journal.finish(event.id());
        }
    }

    private void enqueue(PendingEvent event) {
        var queue = queues.get(event.function());
        if (queue != null) {
            queue.add(event);
        }
    }

    private void work(FunctionRunner function, DelayQueue<PendingEvent> queue) {
        try {
            for (var event = queue.take(); !closed; event = queue.take()) {
                attempt(function, event);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void attempt(FunctionRunner function, PendingEvent event) {
        var settings = function.definition().async();
        try {
            var result = function.run(Invocation.of(event));
            if (!closed) {
                conclude(settings, event, result);
            }
        } catch (InvocationRefused throttled) {
            if (!closed) {
                postpone(settings, event);
            }
        } catch (RuntimeException broken) {
            outcomes.couldNotRun(event, broken);
            postpone(settings, event);
        }
    }

    private void conclude(AsyncSettings settings, PendingEvent event, InvocationResult result) {
        if (result.succeeded()) {
            outcomes.succeeded(settings, event, result);
            journal.finish(event.id());
            return;
        }
        var again = event.failedOnce(Instant.now().plus(delays.afterFailures(event.failures() + 1)));
        if (again.failures() > settings.retries()) {
            giveUp(settings, again, InvocationRecord.RETRIES_EXHAUSTED, Optional.of(result));
        } else {
            retry(settings, again, Optional.of(result));
        }
    }

    private void postpone(AsyncSettings settings, PendingEvent event) {
        retry(
                settings,
                event.throttledOnce(Instant.now().plus(delays.afterThrottles(event.throttles() + 1))),
                Optional.empty());
    }

    private void retry(AsyncSettings settings, PendingEvent again, Optional<InvocationResult> result) {
        if (again.isOlderThan(settings.maximumAge(), again.dueAt())) {
            giveUp(settings, again, InvocationRecord.EVENT_AGE_EXCEEDED, result);
        } else {
            journal.put(again);
            enqueue(again);
        }
    }

    private void giveUp(
            AsyncSettings settings, PendingEvent event, String condition, Optional<InvocationResult> result) {
        outcomes.givenUp(settings, event, condition, result);
        journal.finish(event.id());
    }
}
