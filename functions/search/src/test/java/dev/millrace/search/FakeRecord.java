package dev.millrace.search;

import dev.millrace.core.error.Transient;
import dev.millrace.search.plan.RetrievalPlan;
import java.util.ArrayList;
import java.util.List;

/// Plans on record. Can lose its store.
public final class FakeRecord implements PlanRecord {

    private final List<RetrievalPlan> plans = new ArrayList<>();
    private boolean away;

    /// What was recorded is not told any more.
    public FakeRecord away() {
        away = true;
        return this;
    }

    public List<RetrievalPlan> plans() {
        return List.copyOf(plans);
    }

    @Override
    public Recording begin(Inquiry inquiry, RetrievalPlan plan) {
        return new Recording() {
            @Override
            public String decisionId() {
                return "decision-1";
            }

            @Override
            public void join() {
                if (away) {
                    throw new Transient("The ledger is away.");
                }
                plans.add(plan);
            }
        };
    }
}
