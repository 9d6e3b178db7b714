package dev.millrace.language.attempt;

import dev.millrace.core.error.Transient;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/// Asks a remote model, and again where that may help, within bounds.
///
/// Between tries it waits as long as the model asked to be left alone, and a random while on top, so that callers
/// turned away together do not come back together: full jitter over 0.2 s, 0.4 s, 0.8 s …
/// ([AWS](https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/)). It gives up at once when the
/// wait would leave no time for another try.
public final class Attempts {

    private static final long FIRST_PAUSE_MS = 200;
    private static final int MOST_DOUBLINGS = 5;
    private static final Duration SHORTEST_TRY = Duration.ofMillis(500);

    private final Patience patience;
    private final Time time;
    private final RandomGenerator random;

    /// @param random decides how long the pauses are
    public Attempts(Patience patience, Time time, RandomGenerator random) {
        this.patience = patience;
        this.time = time;
        this.random = random;
    }

    /// With the time of this machine.
    public static Attempts with(Patience patience) {
        return new Attempts(
                patience, Time.ofMachine(), () -> ThreadLocalRandom.current().nextLong());
    }

    /// What the model answered at last.
    ///
    /// @param action what is tried, for the message: `bedrock:Converse of amazon.nova-lite-v1:0`
    /// @param attempt one try within the time that it is given; whatever it throws but [TryAgain] is final
    /// @throws Transient if no try worked
    public <T> T of(String action, Function<Duration, T> attempt) {
        var end = time.nanos() + patience.allTries().toNanos();
        for (var tries = 1; ; tries++) {
            try {
                return attempt.apply(shorter(patience.oneTry(), left(end)));
            } catch (TryAgain failed) {
                time.pass(pause(action, tries, failed, left(end)));
            }
        }
    }

    private Duration pause(String action, int tries, TryAgain failed, Duration left) {
        var asked = failed.after().orElse(Duration.ZERO);
        var pause = asked.plusMillis(random.nextLong(FIRST_PAUSE_MS << Math.min(tries - 1, MOST_DOUBLINGS)));
        if (tries >= patience.mostTries() || left.minus(pause).compareTo(SHORTEST_TRY) < 0) {
            throw new Transient(
                    "%s failed %d times within %s, the last time: %s"
                            .formatted(action, tries, patience.allTries(), failed.getMessage()),
                    failed);
        }
        return pause;
    }

    private Duration left(long end) {
        return Duration.ofNanos(end - time.nanos());
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
