package dev.millrace.local.events;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// Virtual threads on a clock.
final class RealPace implements Pace {

    private static final Duration BETWEEN_REPEATS = Duration.ofMillis(500);

    private final Clock clock;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

    RealPace(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public void pause(Duration duration) throws InterruptedException {
        if (workers.isShutdown()) {
            throw new InterruptedException("The bus is closing");
        }
        Thread.sleep(duration);
    }

    @Override
    public void start(Runnable work) {
        workers.execute(work);
    }

    @Override
    public void repeat(Runnable work) {
        workers.execute(() -> {
            try {
                while (true) {
                    work.run();
                    pause(BETWEEN_REPEATS);
                }
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Override
    public void close() {
        workers.shutdownNow();
        try {
            workers.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
