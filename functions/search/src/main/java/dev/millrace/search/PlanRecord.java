package dev.millrace.search;

import dev.millrace.search.plan.RetrievalPlan;

/// Puts on record how queries are looked for.
@FunctionalInterface
public interface PlanRecord {

    /// Begins to record a plan, and does not wait for it.
    Recording begin(Inquiry inquiry, RetrievalPlan plan);

    /// A decision on its way into the ledger.
    interface Recording {

        /// The id of the decision, once it is recorded.
        String decisionId();

        /// Waits until it is recorded. Nothing is answered before.
        ///
        /// @throws dev.millrace.core.error.Transient if it cannot be recorded now
        void join();
    }
}
