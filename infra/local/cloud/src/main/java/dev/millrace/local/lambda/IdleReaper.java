package dev.millrace.local.lambda;

import java.time.Duration;
import java.util.Collection;

/// Stops sandboxes that are not used, to give their memory back.
final class IdleReaper implements AutoCloseable {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(15);

    private final Collection<FunctionRunner> functions;
    private final LambdaSettings settings;
    private final Thread thread;

    IdleReaper(Collection<FunctionRunner> functions, LambdaSettings settings) {
        this.functions = functions;
        this.settings = settings;
        this.thread = Thread.ofVirtual().name("idle-sandboxes").unstarted(this::watch);
    }

    void start() {
        if (settings.idle().isPositive()) {
            thread.start();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(settings.idle().compareTo(LOOK_EVERY) < 0 ? settings.idle() : LOOK_EVERY);
                functions.forEach(one -> one.pool().retireIdle(settings.idle(), settings.archiveLimit()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
