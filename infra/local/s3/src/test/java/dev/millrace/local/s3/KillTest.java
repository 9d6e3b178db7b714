package dev.millrace.local.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.S3Object;

class KillTest {

    private static final int WRITERS = 8;

    @TempDir
    private Path data;

    @Test
    void every_acknowledged_put_survives_a_kill_whole_and_reported() throws Exception {
        try (var listener = new Listener();
                var s3 = new RunningS3(data, listener.url())) {
            var acknowledged = writeUntilKilled(s3);
            assertThat(data.resolve("intents"))
                    .as("writes that the kill interrupted")
                    .isNotEmptyDirectory();
            s3.restart();

            assertThat(acknowledged).isNotEmpty();
            acknowledged.forEach((key, size) -> {
                var bytes = s3.client()
                        .getObjectAsBytes(get -> get.bucket(RunningS3.WATCHED).key(key))
                        .asByteArray();
                assertThat(bytes).hasSize(size);
                assertThat(bytes).containsOnly((byte) size.intValue());
                assertThat(listener.changesOf(key)).isNotEmpty();
            });
            assertThat(keys(s3)).allMatch(key -> key.matches("incoming/\\d+-\\d+"));
            assertThat(keys(s3)).containsAll(acknowledged.keySet());
        }
    }

    @Test
    void a_change_that_was_not_reported_before_a_kill_is_reported_after_it() throws Exception {
        try (var listener = new Listener();
                var s3 = new RunningS3(data, listener.url());
                var executor = Executors.newSingleThreadExecutor()) {
            listener.refuse(true);
            executor.submit(() -> s3.client()
                    .putObject(put -> put.bucket(RunningS3.WATCHED).key("late"), RequestBody.fromString("hello")));
            while (listener.refused() == 0) {
                Thread.sleep(5);
            }
            s3.kill();
            listener.refuse(false);
            s3.restart();

            await(() -> listener.changesOf("late").size() >= 1);
            assertThat(listener.changesOf("late").getFirst()).containsEntry("size", "5");
        }
    }

    @Test
    void the_process_ends_when_its_parent_lets_go_of_it() throws Exception {
        try (var listener = new Listener();
                var s3 = new RunningS3(data, listener.url())) {
            s3.process().getOutputStream().close();

            assertThat(s3.process().waitFor(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    /// Objects of many sizes, each filled with one byte that tells its size.
    private static Map<String, Integer> writeUntilKilled(RunningS3 s3) throws InterruptedException {
        Map<String, Integer> acknowledged = new ConcurrentHashMap<>();
        var stopped = new AtomicBoolean();
        try (var executor = Executors.newFixedThreadPool(WRITERS)) {
            for (var writer = 0; writer < WRITERS; writer++) {
                var name = writer;
                executor.submit(() -> {
                    for (var i = 0; !stopped.get(); i++) {
                        write(s3, "incoming/" + name + "-" + i, 1 + 37 * i % 200_000, acknowledged);
                    }
                });
            }
            Thread.sleep(1_500);
            s3.kill();
            stopped.set(true);
            executor.shutdownNow();
        }
        return acknowledged;
    }

    private static void write(RunningS3 s3, String key, int size, Map<String, Integer> acknowledged) {
        var body = new byte[size];
        Arrays.fill(body, (byte) size);
        try {
            s3.client().putObject(put -> put.bucket(RunningS3.WATCHED).key(key), RequestBody.fromBytes(body));
            acknowledged.put(key, size);
        } catch (SdkException killed) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> keys(RunningS3 s3) {
        return s3.client().listObjectsV2Paginator(list -> list.bucket(RunningS3.WATCHED)).contents().stream()
                .map(S3Object::key)
                .toList();
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (var i = 0; i < 500 && !condition.getAsBoolean(); i++) {
            Thread.sleep(10);
        }
    }
}
