package dev.millrace.dmn;

import java.util.List;
import org.kie.dmn.api.core.event.AfterEvaluateDecisionTableEvent;
import org.kie.dmn.api.core.event.DMNRuntimeEventListener;

/// Hears which rules fired, for each thread its own.
final class FiredRules implements DMNRuntimeEventListener {

    private final ThreadLocal<List<Integer>> heard = ThreadLocal.withInitial(List::of);

    @Override
    public void afterEvaluateDecisionTable(AfterEvaluateDecisionTableEvent event) {
        heard.set(List.copyOf(event.getSelected()));
    }

    void forget() {
        heard.remove();
    }

    /// The rules that fired since the last call of [#forget], counted from 1.
    List<Integer> numbers() {
        return heard.get();
    }
}
