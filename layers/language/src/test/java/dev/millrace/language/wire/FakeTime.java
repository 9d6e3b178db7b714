package dev.millrace.language.wire;

import dev.millrace.language.attempt.Time;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// Time that passes only when somebody lets it.
public final class FakeTime implements Time {

    private final AtomicLong nanos = new AtomicLong();
    private final List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());

    @Override
    public long nanos() {
        return nanos.get();
    }

    @Override
    public void pass(Duration duration) {
        pauses.add(duration);
        nanos.addAndGet(duration.toNanos());
    }

    public List<Duration> pauses() {
        return List.copyOf(pauses);
    }

    public Duration passed() {
        return Duration.ofNanos(nanos.get());
    }
}
