package dev.millrace.local.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// With the threads and the clock that the launcher uses.
class RealPaceTest {

    private static final Definitions DEFINITIONS = Samples.definitions(Samples.everything(Samples.target()));
    private static final int EVENTS = 500;

    @TempDir
    Path folder;

    @Test
    void events_from_many_clients_all_arrive_though_every_one_fails_at_first() throws InterruptedException {
        var arriving = new ArrivingTargets(EVENTS);
        try (var bridge = new EventBridge(DEFINITIONS, folder, arriving, _ -> {}, Clock.systemUTC())) {
            IntStream.range(0, EVENTS).parallel().forEach(i -> bridge.put("millrace", Samples.event("e" + i)));

            assertThat(arriving.all.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void closing_interrupts_what_is_under_way_and_the_next_start_goes_on_with_it() throws InterruptedException {
        var stuck = new StuckTargets();
        try (var bridge = new EventBridge(DEFINITIONS, folder, stuck, _ -> {}, Clock.systemUTC())) {
            bridge.put("millrace", Samples.event("e1"));
            assertThat(stuck.reached.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(bridge.isIdle()).isFalse();
        }
        var arriving = new ArrivingTargets(1);
        try (var _ = new EventBridge(DEFINITIONS, folder, arriving, _ -> {}, Clock.systemUTC())) {
            assertThat(arriving.all.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    /// Fails once for every event.
    private static final class ArrivingTargets implements EventTargets {

        private final Set<String> failed = ConcurrentHashMap.newKeySet();
        private final CountDownLatch all;

        private ArrivingTargets(int events) {
            all = new CountDownLatch(events);
        }

        @Override
        public void deliver(Delivery delivery) {
            if (failed.add(delivery.eventId())) {
                throw new IllegalStateException("not at first");
            }
            all.countDown();
        }

        @Override
        public void deadLetter(DeadLetter letter) {
            throw new AssertionError("Nothing here is given up: " + letter);
        }
    }

    private static final class StuckTargets implements EventTargets {

        private final CountDownLatch reached = new CountDownLatch(1);

        @Override
        public void deliver(Delivery delivery) throws InterruptedException {
            reached.countDown();
            new CountDownLatch(1).await();
        }

        @Override
        public void deadLetter(DeadLetter letter) {
            throw new AssertionError("Nothing here is given up: " + letter);
        }
    }
}
