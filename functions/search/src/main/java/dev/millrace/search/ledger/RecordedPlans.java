package dev.millrace.search.ledger;

import dev.millrace.core.error.MillraceException;
import dev.millrace.core.error.Transient;
import dev.millrace.core.ledger.Ledger;
import dev.millrace.search.Inquiry;
import dev.millrace.search.PlanRecord;
import dev.millrace.search.plan.RetrievalPlan;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Records plans in the ledger while the index is asked.
public final class RecordedPlans implements PlanRecord {

    private final GroupedAppends appends;
    private final Executor executor;
    private final Duration patience;

    /// @param executor runs the appends
    /// @param patience how long to wait for one, once everything else is done
    public RecordedPlans(Ledger ledger, Executor executor, Duration patience) {
        this.appends = new GroupedAppends(ledger, executor);
        this.executor = executor;
        this.patience = patience;
    }

    @Override
    public Recording begin(Inquiry inquiry, RetrievalPlan plan) {
        var recorded = CompletableFuture.supplyAsync(() -> PlanDecision.of(inquiry, plan), executor)
                .thenCompose(decision -> appends.append(decision).thenApply(_ -> decision.id()));
        return new Appending(recorded, patience);
    }

    private record Appending(CompletableFuture<String> done, Duration patience) implements Recording {

        @Override
        public String decisionId() {
            return done.join();
        }

        @Override
        public void join() {
            try {
                done.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (ExecutionException failure) {
                throw failure.getCause() instanceof MillraceException ours ? ours : unrecorded(failure);
            } catch (TimeoutException slow) {
                throw unrecorded(slow);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw unrecorded(interrupted);
            }
        }

        private static Transient unrecorded(Throwable cause) {
            return new Transient(
                    "The ledger did not record how the query is looked for, so nothing is answered: try again.", cause);
        }
    }
}
