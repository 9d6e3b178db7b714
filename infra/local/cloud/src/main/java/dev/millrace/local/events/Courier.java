package dev.millrace.local.events;

import dev.millrace.local.template.model.Target.RetryPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/// Carries events to their targets: again and again as the target's retry policy says, then to its dead-letter queue.
final class Courier {

    private static final System.Logger LOG = System.getLogger(Courier.class.getName());
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final int DOUBLINGS = 10;
    private static final int AT_ONCE = 32;

    private final EventTargets targets;
    private final Pace pace;
    private final Semaphore turns = new Semaphore(AT_ONCE);

    Courier(EventTargets targets, Pace pace) {
        this.targets = targets;
        this.pace = pace;
    }

    /// Returns when the event has arrived, as a delivery or as a dead letter.
    ///
    /// @throws InterruptedException if it has not
    void carry(EventJson event, Route route, Instant accepted) throws InterruptedException {
        for (int retries = 0; ; retries++) {
            var problem = attempt(() -> deliver(event, route, accepted));
            if (problem.isEmpty()) {
                return;
            }
            var failure = givenUp(problem.get(), retries, route.target().retryPolicy(), accepted);
            if (failure.isPresent()) {
                bury(event, route, accepted, failure.get());
                return;
            }
            pace.pause(pauseAfter(retries));
        }
    }

    private void deliver(EventJson event, Route route, Instant accepted) throws Exception {
        var payload = Payload.of(event, route, accepted);
        targets.deliver(new Delivery(event.id(), route.sourceArn(), route.target(), payload));
    }

    private Optional<Failure> givenUp(Exception problem, int retries, RetryPolicy policy, Instant accepted) {
        if (problem instanceof Undeliverable) {
            return Optional.of(Failure.of(problem, retries, Optional.empty()));
        }
        if (retries >= policy.maximumRetryAttempts()) {
            return Optional.of(Failure.of(problem, retries, Optional.of("MaximumRetryAttempts")));
        }
        var age = Duration.between(accepted, pace.now());
        return age.compareTo(policy.maximumEventAge()) < 0
                ? Optional.empty()
                : Optional.of(Failure.of(problem, retries, Optional.of("MaximumEventAgeInSeconds")));
    }

    private void bury(EventJson event, Route route, Instant accepted, Failure failure) throws InterruptedException {
        var letter = DeadLetter.of(route, body(event, route, accepted), failure);
        if (letter.isEmpty()) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "Event {0} did not reach {1}, and the target has no dead-letter queue: {2}",
                    event.id(),
                    route.target().arn(),
                    failure.message());
            return;
        }
        for (int retries = 0; attempt(() -> targets.deadLetter(letter.get())).isPresent(); retries++) {
            pace.pause(pauseAfter(retries));
        }
    }

    private static String body(EventJson event, Route route, Instant accepted) {
        try {
            return route.isScheduler() ? Payload.of(event, route, accepted) : event.text();
        } catch (Undeliverable withoutPayload) {
            return event.text();
        }
    }

    private Optional<Exception> attempt(Attempt attempt) throws InterruptedException {
        turns.acquire();
        try {
            attempt.run();
            return Optional.empty();
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            return Optional.of(e);
        } finally {
            turns.release();
        }
    }

    private static Duration pauseAfter(int retries) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(retries, DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    @FunctionalInterface
    private interface Attempt {
        void run() throws Exception;
    }
}
