package dev.millrace.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.error.Transient;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class InMemoryBucketsTest extends ObjectStoreContract {

    private static final byte[] CONTENT = {1, 2, 3};

    private final InMemoryBuckets buckets = new InMemoryBuckets();
    private final ObjectStore store = buckets.open("lake");

    @Override
    protected Buckets buckets(String bucket) {
        return buckets;
    }

    @Test
    void a_lost_acknowledgement_looks_like_a_failure_but_the_write_is_done() {
        buckets.losingTheNextAcknowledgement();
        assertThatThrownBy(() -> store.putIfAbsent("a", CONTENT)).isInstanceOf(Transient.class);
        assertThat(store.get("a")).isPresent();
        assertThat(store.putIfAbsent("a", CONTENT)).isTrue();
    }

    @Test
    void a_throttled_call_has_no_effect() {
        buckets.throttlingTheNext(2);
        assertThatThrownBy(() -> store.put("a", CONTENT)).isInstanceOf(Transient.class);
        assertThatThrownBy(() -> store.get("a")).isInstanceOf(Transient.class);
        assertThat(store.get("a")).isEmpty();
    }

    @Test
    void calls_take_as_long_as_they_are_told_to_and_are_counted() {
        buckets.withLatency(Duration.ofMillis(5));
        var begin = System.nanoTime();
        store.get("a");
        store.head("a");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofMillis(10));
        assertThat(buckets.calls()).isEqualTo(2);
    }
}
