package dev.millrace.core.trace;

import dev.millrace.core.trace.InMemoryTracer.RecordedSpan;
import java.util.List;

class InMemoryTracerTest extends TracerContract {

    @Override
    protected List<RecordedSpan> spansOf(Work work) throws Exception {
        var tracer = new InMemoryTracer();
        work.with(tracer);
        return tracer.spans();
    }
}
