package dev.millrace.core.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.idempotency.IdempotencyStore.Claim;
import dev.millrace.core.idempotency.IdempotencyStore.Completed;
import dev.millrace.core.idempotency.IdempotencyStore.Granted;
import dev.millrace.core.idempotency.IdempotencyStore.InProgress;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every [IdempotencyStore] must do. Extend it for an adapter.
public abstract class IdempotencyStoreContract {

    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");
    private static final Instant SOON = NOW.plus(Duration.ofMinutes(1));
    private static final Instant LATER = NOW.plus(Duration.ofHours(1));
    private static final byte[] RESULT = "{\"done\":true}".getBytes(UTF_8);

    private final String key = "file#" + UUID.randomUUID();
    private final Claim first = new Claim(key, "first", "hash");
    private final Claim second = new Claim(key, "second", "other hash");

    /// The store under test.
    protected abstract IdempotencyStore store();

    @Test
    void the_first_claim_is_granted_and_the_second_is_told_that_it_is_in_progress() {
        assertThat(store().claim(first, NOW, SOON)).isEqualTo(new Granted());
        assertThat(store().claim(second, NOW, SOON)).isEqualTo(new InProgress("hash"));
    }

    @Test
    void a_claim_repeated_by_the_same_claimant_is_granted_again() {
        store().claim(first, NOW, SOON);
        assertThat(store().claim(first, NOW, SOON)).isEqualTo(new Granted());
    }

    @Test
    void a_lapsed_claim_gives_way() {
        store().claim(first, NOW, SOON);
        assertThat(store().claim(second, SOON.plusMillis(1), LATER)).isEqualTo(new Granted());
    }

    @Test
    void a_result_is_remembered_until_it_expires() {
        store().claim(first, NOW, SOON);
        assertThat(store().complete(first, RESULT, LATER)).isTrue();
        assertThat(store().claim(second, SOON.plusSeconds(1), LATER)).isInstanceOfSatisfying(Completed.class, done -> {
            assertThat(done.payloadHash()).isEqualTo("hash");
            assertThat(done.result()).isEqualTo(RESULT);
        });
        assertThat(store().claim(second, LATER.plusSeconds(1), LATER.plusSeconds(60)))
                .isEqualTo(new Granted());
    }

    @Test
    void a_result_may_be_delivered_twice_by_the_same_claimant() {
        store().claim(first, NOW, SOON);
        store().complete(first, RESULT, LATER);
        assertThat(store().complete(first, RESULT, LATER)).isTrue();
    }

    @Test
    void a_claimant_that_was_taken_for_dead_cannot_complete_or_release() {
        store().claim(first, NOW, SOON);
        store().claim(second, SOON.plusMillis(1), LATER);
        assertThat(store().complete(first, RESULT, LATER)).isFalse();
        store().release(first);
        assertThat(store().claim(first, SOON.plusMillis(2), LATER)).isEqualTo(new InProgress("other hash"));
    }

    @Test
    void a_released_key_is_free_again() {
        store().claim(first, NOW, SOON);
        store().release(first);
        assertThat(store().claim(second, NOW, SOON)).isEqualTo(new Granted());
    }

    @Test
    void a_result_is_never_released() {
        store().claim(first, NOW, SOON);
        store().complete(first, RESULT, LATER);
        store().release(first);
        assertThat(store().claim(second, NOW, SOON)).isInstanceOf(Completed.class);
    }

    @Test
    void a_result_is_kept_though_the_claim_is_gone() {
        assertThat(store().complete(first, RESULT, LATER)).isTrue();
        assertThat(store().claim(second, NOW, SOON)).isInstanceOf(Completed.class);
    }

    @Test
    void one_of_many_concurrent_claims_is_granted() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var claims = IntStream.range(0, 8)
                    .<Callable<Boolean>>mapToObj(i ->
                            () -> store().claim(new Claim(key, "c" + i, "hash"), NOW, SOON) instanceof Granted)
                    .toList();
            assertThat(threads.invokeAll(claims).stream().map(Future::resultNow))
                    .containsOnlyOnce(true);
        }
    }
}
