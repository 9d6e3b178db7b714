package dev.millrace.core.event;

import dev.millrace.core.error.Transient;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// A publisher that remembers what it published.
public final class RecordedEvents implements EventPublisher {

    private final List<DomainEvent> events = new CopyOnWriteArrayList<>();
    private final AtomicInteger refusals = new AtomicInteger();

    @Override
    public void publish(List<DomainEvent> published) {
        if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new Transient("the fake bus refuses, as it was told to");
        }
        events.addAll(published);
    }

    /// The next calls are refused, without effect.
    public RecordedEvents refusingTheNext(int calls) {
        refusals.addAndGet(calls);
        return this;
    }

    /// Everything published so far, in order.
    public List<DomainEvent> events() {
        return List.copyOf(events);
    }
}
