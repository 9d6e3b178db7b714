package dev.millrace.core.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.domain.ObjectPointer;
import dev.millrace.core.error.Conflict;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What every [ObjectStore] must do. Extend it for an adapter.
public abstract class ObjectStoreContract {

    private static final byte[] HELLO = "hello".getBytes(UTF_8);
    private static final byte[] WORLD = "world".getBytes(UTF_8);
    private static final int WRITERS = 8;
    private static final int PIECE = 8 << 20;

    private static int buckets;

    private final String bucket = "bucket-" + nextBucket();

    /// Opens buckets; must make sure that one of that name exists and is empty at first.
    protected abstract Buckets buckets(String bucket) throws Exception;

    private static synchronized int nextBucket() {
        return ++buckets;
    }

    private ObjectStore store() throws Exception {
        return buckets(bucket).open(bucket);
    }

    @Test
    void an_object_is_read_back_as_it_was_written() throws Exception {
        var store = store();
        store.put("a/b.txt", HELLO);
        assertThat(store.get("a/b.txt"))
                .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(HELLO));
    }

    @Test
    void an_empty_object_is_there() throws Exception {
        var store = store();
        store.put("empty", new byte[0]);
        assertThat(store.get("empty"))
                .hasValueSatisfying(bytes -> assertThat(bytes).isEmpty());
        assertThat(store.head("empty")).map(StoredObject::size).contains(0L);
        assertThat(store.range("empty", 0, 10))
                .hasValueSatisfying(bytes -> assertThat(bytes).isEmpty());
    }

    @Test
    void what_is_not_there_is_empty() throws Exception {
        var store = store();
        store.put("folder/object", HELLO);
        assertThat(store.get("none")).isEmpty();
        assertThat(store.get("folder")).isEmpty();
        assertThat(store.head("none")).isEmpty();
        assertThat(store.head("folder")).isEmpty();
        assertThat(store.range("none", 0, 1)).isEmpty();
        assertThat(store.range("none", 0, 0)).isEmpty();
        assertThat(store.list("none/", "")).isEmpty();
    }

    @Test
    void a_pointer_is_read_through_its_bucket() throws Exception {
        var buckets = buckets(bucket);
        buckets.open(bucket).put("a", HELLO);
        assertThat(buckets.read(new ObjectPointer(bucket, "a"))).isPresent();
        assertThat(buckets.read(new ObjectPointer(bucket, "b"))).isEmpty();
    }

    @Test
    void a_write_replaces_content_and_metadata() throws Exception {
        var store = store();
        store.put("a", HELLO, Map.of("title", "one"));
        var before = store.head("a").orElseThrow();
        store.put("a", WORLD);
        var after = store.head("a").orElseThrow();
        assertThat(store.get("a")).hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(WORLD));
        assertThat(after.metadata()).isEmpty();
        assertThat(after.etag()).isNotEqualTo(before.etag());
    }

    @Test
    void a_head_tells_size_time_tag_and_metadata() throws Exception {
        var store = store();
        store.put("a", HELLO, Map.of("title", "Überschrift – 見出し", "valid-from", "2026-01-01"));
        var head = store.head("a").orElseThrow();
        assertThat(head.key()).isEqualTo("a");
        assertThat(head.size()).isEqualTo(HELLO.length);
        assertThat(Duration.between(head.lastModified(), Instant.now()).abs()).isLessThan(Duration.ofMinutes(5));
        assertThat(head.etag()).isNotBlank().doesNotContain("\"");
        assertThat(head.metadata())
                .containsExactlyInAnyOrderEntriesOf(Map.of("title", "Überschrift – 見出し", "valid-from", "2026-01-01"));
    }

    @Test
    void a_range_is_cut_at_the_end() throws Exception {
        var store = store();
        store.put("a", HELLO);
        assertThat(store.range("a", 1, 3))
                .map(bytes -> new String(bytes, UTF_8))
                .contains("ell");
        assertThat(store.range("a", 3, 10))
                .map(bytes -> new String(bytes, UTF_8))
                .contains("lo");
        assertThat(store.range("a", 5, 10)).map(bytes -> bytes.length).contains(0);
        assertThat(store.range("a", 99, 10)).map(bytes -> bytes.length).contains(0);
        assertThat(store.range("a", 2, 0)).map(bytes -> bytes.length).contains(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100_000, PIECE, 2 * PIECE + 12_345})
    void what_is_written_as_a_stream_is_read_as_a_stream(int size) throws Exception {
        var store = store();
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);

        store.write("large/one", out -> {
            out.write(bytes, 0, size / 3);
            out.write(bytes, size / 3, size - size / 3);
        });

        assertThat(store.head("large/one").orElseThrow().size()).isEqualTo(size);
        try (var read = store.open("large/one").orElseThrow()) {
            assertThat(Arrays.equals(read.readAllBytes(), bytes)).isTrue();
        }
        assertThat(store.open("none")).isEmpty();
    }

    @Test
    void a_write_that_fails_on_its_way_changes_nothing() throws Exception {
        var store = store();
        store.put("a", HELLO, Map.of("title", "one"));
        var begun = new byte[PIECE + 1];

        for (var key : List.of("a", "b")) {
            assertThatThrownBy(() -> store.write(key, out -> {
                        out.write(begun);
                        throw new IOException("no more");
                    }))
                    .isInstanceOf(IOException.class)
                    .hasMessage("no more");
        }

        assertThat(store.get("a")).hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(HELLO));
        assertThat(keys(store.list("", ""))).containsExactly("a");
    }

    @Test
    void a_reader_sees_one_object_whatever_is_written_meanwhile() throws Exception {
        var store = store();
        var before = new byte[2 * PIECE];
        store.put("a", before);

        try (var read = store.open("a").orElseThrow()) {
            var first = read.readNBytes(10);
            store.put("a", WORLD);
            assertThat(first).containsOnly(0);
            try {
                assertThat(Arrays.equals(read.readAllBytes(), new byte[before.length - 10]))
                        .isTrue();
            } catch (Conflict refused) {
                assertThat(refused).hasMessageContaining("read it again");
            }
        }
    }

    @Test
    void a_listing_is_ordered_and_begins_after_a_key() throws Exception {
        var store = store();
        for (var key : List.of("log/2", "log/10", "log/1", "log/deep/er", "logs", "other")) {
            store.put(key, HELLO);
        }
        assertThat(keys(store.list("log/", ""))).containsExactly("log/1", "log/10", "log/2", "log/deep/er");
        assertThat(keys(store.list("log/", "log/10"))).containsExactly("log/2", "log/deep/er");
        assertThat(keys(store.list("log/1", ""))).containsExactly("log/1", "log/10");
        assertThat(keys(store.list("", "log/2"))).containsExactly("log/deep/er", "logs", "other");
        assertThat(keys(store.list("log/", "zzz"))).isEmpty();
    }

    @Test
    void a_listing_is_ordered_by_the_bytes_of_the_keys() throws Exception {
        var store = store();
        var keys = List.of("k/A", "k/a", "k/ä", "k/\uFF5E", "k/\uD83D\uDE00");
        for (var key : keys.reversed()) {
            store.put(key, HELLO);
        }
        assertThat(keys(store.list("k/", ""))).containsExactlyElementsOf(keys);
    }

    @Test
    void a_listing_is_complete_beyond_one_page() throws Exception {
        var store = store();
        var keys = IntStream.range(0, pageSize() + 5)
                .mapToObj("page/%05d"::formatted)
                .toList();
        keys.parallelStream().forEach(key -> store.put(key, HELLO));
        assertThat(keys(store.list("page/", ""))).isEqualTo(keys);
    }

    /// How many keys the store under test lists at once, where it pages.
    protected int pageSize() {
        return 10;
    }

    @Test
    void a_second_writer_with_other_bytes_is_told_so_and_changes_nothing() throws Exception {
        var store = store();
        assertThat(store.putIfAbsent("log/0", HELLO)).isTrue();
        assertThat(store.putIfAbsent("log/0", WORLD)).isFalse();
        assertThat(store.get("log/0"))
                .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(HELLO));
    }

    @Test
    void a_writer_that_comes_again_with_the_same_bytes_is_told_that_it_won() throws Exception {
        var store = store();
        assertThat(store.putIfAbsent("log/0", HELLO)).isTrue();
        assertThat(store.putIfAbsent("log/0", HELLO)).isTrue();
    }

    @Test
    void one_of_many_concurrent_writers_wins_and_its_bytes_stay() throws Exception {
        var store = store();
        for (var round = 0; round < 5; round++) {
            var key = "log/" + round;
            var won = race(writer -> store.putIfAbsent(key, ("writer " + writer).getBytes(UTF_8)));
            assertThat(won).hasSize(1);
            assertThat(store.get(key)).map(bytes -> new String(bytes, UTF_8)).contains("writer " + won.getFirst());
        }
    }

    @Test
    void a_deleted_object_is_gone_and_deleting_it_again_does_nothing() throws Exception {
        var store = store();
        store.put("a", HELLO, Map.of("title", "one"));
        store.delete("a");
        store.delete("a");
        assertThat(store.get("a")).isEmpty();
        assertThat(store.list("", "")).isEmpty();
        assertThat(store.putIfAbsent("a", WORLD)).isTrue();
        assertThat(store.head("a").orElseThrow().metadata()).isEmpty();
    }

    private interface Write {
        boolean by(int writer) throws Exception;
    }

    private static List<Integer> race(Write write) throws Exception {
        var start = new CyclicBarrier(WRITERS);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writers = IntStream.range(0, WRITERS)
                    .<Callable<Boolean>>mapToObj(writer -> () -> {
                        start.await();
                        return write.by(writer);
                    })
                    .toList();
            var outcomes =
                    threads.invokeAll(writers).stream().map(Future::resultNow).toList();
            return IntStream.range(0, WRITERS).filter(outcomes::get).boxed().toList();
        }
    }

    private static List<String> keys(List<StoredObject> objects) {
        return objects.stream().map(StoredObject::key).toList();
    }
}
