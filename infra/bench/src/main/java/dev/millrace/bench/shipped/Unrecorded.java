package dev.millrace.bench.shipped;

import dev.millrace.search.Inquiry;
import dev.millrace.search.PlanRecord;
import dev.millrace.search.plan.RetrievalPlan;

/// Plans that nobody records.
public final class Unrecorded implements PlanRecord {

    @Override
    public Recording begin(Inquiry inquiry, RetrievalPlan plan) {
        return new Recording() {
            @Override
            public String decisionId() {
                return "not recorded";
            }

            @Override
            public void join() {
                // There is nothing to wait for.
            }
        };
    }
}
