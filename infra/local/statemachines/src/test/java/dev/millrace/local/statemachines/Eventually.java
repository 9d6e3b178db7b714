package dev.millrace.local.statemachines;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Waits for what other threads are about to do.
public final class Eventually {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Eventually() {}

    public static void await(String what, BooleanSupplier condition) throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("did not happen: " + what);
            }
            Thread.sleep(2);
        }
    }
}
