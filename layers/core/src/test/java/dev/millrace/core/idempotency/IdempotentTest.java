package dev.millrace.core.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.error.Transient;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class IdempotentTest {

    record Order(String id, int amount) {}

    record Posted(String orderId, int number) {}

    private final InMemoryIdempotencyStore store = new InMemoryIdempotencyStore();
    private final SettableClock clock = new SettableClock();
    private final AtomicInteger effects = new AtomicInteger();
    private final Idempotency idempotency = new Idempotency(store, Duration.ofMinutes(1), Duration.ofHours(1), clock);
    private final Function<Order, Posted> post = guard(order -> new Posted(order.id(), effects.incrementAndGet()));
    private final Order order = new Order("o-1", 7);

    private Function<Order, Posted> guard(Function<Order, Posted> function) {
        return idempotency.guard("postOrder", Order::id, Posted.class, function);
    }

    @Test
    void a_repeat_gets_the_first_result_and_has_no_effect() {
        var first = post.apply(order);
        assertThat(post.apply(order)).isEqualTo(first);
        assertThat(effects).hasValue(1);
    }

    @Test
    void other_keys_and_other_functions_are_other_calls() {
        var _ = post.apply(order);
        var _ = post.apply(new Order("o-2", 7));
        var _ = idempotency
                .guard("cancelOrder", Order::id, Posted.class, it -> new Posted(it.id(), effects.incrementAndGet()))
                .apply(order);
        assertThat(effects).hasValue(3);
    }

    @Test
    void a_result_is_forgotten_after_its_time() {
        var _ = post.apply(order);
        clock.advance(Duration.ofMinutes(61));
        var _ = post.apply(order);
        assertThat(effects).hasValue(2);
    }

    @Test
    void the_same_key_with_another_content_is_refused() {
        var _ = post.apply(order);
        assertThatThrownBy(() -> post.apply(new Order("o-1", 8)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("another content")
                .hasMessageNotContaining("o-1");
        assertThat(effects).hasValue(1);
    }

    @Test
    void a_call_that_throws_is_forgotten_so_that_it_can_be_made_again() {
        var failing = guard(it -> {
            if (effects.incrementAndGet() == 1) {
                throw new IllegalStateException("first time");
            }
            return new Posted(it.id(), effects.get());
        });
        assertThatThrownBy(() -> failing.apply(order)).hasMessage("first time");
        assertThat(failing.apply(order)).isEqualTo(new Posted("o-1", 2));
    }

    @Test
    void a_call_under_way_makes_repeats_come_again() throws Exception {
        var started = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var slow = guard(it -> {
            started.countDown();
            await(goOn);
            return new Posted(it.id(), effects.incrementAndGet());
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> slow.apply(order));
            await(started);
            assertThatThrownBy(() -> slow.apply(order))
                    .isInstanceOf(Transient.class)
                    .hasMessageContaining("under way");
            goOn.countDown();
            assertThat(first.get()).isEqualTo(slow.apply(order));
        }
        assertThat(effects).hasValue(1);
    }

    @Test
    void a_call_that_died_gives_way_after_its_time() {
        var dying = guard(_ -> {
            store.throttlingTheNext(1);
            throw new IllegalStateException("killed before it could clean up");
        });
        assertThatThrownBy(() -> dying.apply(order)).hasMessageContaining("killed");
        assertThatThrownBy(() -> post.apply(order)).isInstanceOf(Transient.class);
        clock.advance(Duration.ofSeconds(61));
        assertThat(post.apply(order)).isEqualTo(new Posted("o-1", 1));
    }

    @Test
    void a_call_that_outlived_its_claim_defers_to_the_one_that_took_over() {
        var slow = guard(_ -> {
            clock.advance(Duration.ofSeconds(61));
            var _ = post.apply(order);
            return new Posted("late", 0);
        });
        assertThatThrownBy(() -> slow.apply(order))
                .isInstanceOf(Transient.class)
                .hasMessageContaining("took over");
        assertThat(slow.apply(order)).isEqualTo(new Posted("o-1", 1));
    }

    @Test
    void a_store_that_throttles_lets_nothing_happen() {
        store.throttlingTheNext(1);
        assertThatThrownBy(() -> post.apply(order)).isInstanceOf(Transient.class);
        assertThat(effects).hasValue(0);
        var _ = post.apply(order);
        assertThat(effects).hasValue(1);
    }

    @Test
    void a_result_whose_acknowledgement_is_lost_is_still_given_to_the_repeat() {
        var losing = guard(it -> {
            store.losingTheNextAcknowledgement();
            return new Posted(it.id(), effects.incrementAndGet());
        });
        assertThatThrownBy(() -> losing.apply(order)).isInstanceOf(Transient.class);
        assertThat(losing.apply(order)).isEqualTo(new Posted("o-1", 1));
        assertThat(effects).hasValue(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
