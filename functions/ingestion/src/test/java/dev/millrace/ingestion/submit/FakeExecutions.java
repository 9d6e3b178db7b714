package dev.millrace.ingestion.submit;

import dev.millrace.core.error.Transient;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Remembers what was started, and fails on demand as the real service does.
public final class FakeExecutions implements Executions {

    private final Map<String, Ingestion> started = new LinkedHashMap<>();
    private int throttled;
    private boolean losesTheNextResponse;

    @Override
    public void start(Ingestion ingestion) {
        if (throttled > 0) {
            throttled--;
            throw new Transient("the fake service throttles, as it was told to");
        }
        started.putIfAbsent(ingestion.batchId(), ingestion);
        if (losesTheNextResponse) {
            losesTheNextResponse = false;
            throw new Transient("the fake service lost its response, as it was told to");
        }
    }

    public FakeExecutions throttlingTheNext(int calls) {
        throttled = calls;
        return this;
    }

    public FakeExecutions losingTheNextResponse() {
        losesTheNextResponse = true;
        return this;
    }

    public List<Ingestion> started() {
        return new ArrayList<>(started.values());
    }
}
