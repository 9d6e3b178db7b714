package dev.millrace.local.http;

import java.time.InstantSource;

/// Lets a burst through and then so many requests a second, like the throttling of a stage.
public final class Throttle {

    private final double ratePerSecond;
    private final double burst;
    private final InstantSource clock;
    private double tokens;
    private long refilledAt;

    public Throttle(double ratePerSecond, int burst, InstantSource clock) {
        this.ratePerSecond = ratePerSecond;
        this.burst = burst;
        this.clock = clock;
        this.tokens = burst;
        this.refilledAt = clock.millis();
    }

    synchronized boolean admits() {
        var now = clock.millis();
        tokens = Math.min(burst, tokens + (now - refilledAt) * ratePerSecond / 1000);
        refilledAt = now;
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }
}
