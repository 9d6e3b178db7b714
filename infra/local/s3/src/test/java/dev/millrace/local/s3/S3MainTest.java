package dev.millrace.local.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Exception;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class S3MainTest {

    private static final String MD5_OF_HELLO = "5d41402abc4b2a76b9719d911017c592";

    private Listener listener;
    private RunningS3 s3;
    private S3Client client;

    @BeforeAll
    void start(@TempDir Path data) throws IOException {
        listener = new Listener();
        s3 = new RunningS3(data, listener.url());
        client = s3.client();
    }

    @AfterAll
    void stop() throws InterruptedException {
        s3.close();
        listener.close();
    }

    @Test
    void metadata_content_type_and_etag_come_back_as_they_were_put() {
        client.putObject(
                put -> put.bucket(RunningS3.QUIET)
                        .key("incoming/acme/internal/report.txt")
                        .contentType("text/plain")
                        .metadata(Map.of("valid-from", "2026-01-01", "title", "Grüße")),
                RequestBody.fromString("hello"));

        var head = client.headObject(get -> get.bucket(RunningS3.QUIET).key("incoming/acme/internal/report.txt"));

        assertThat(head.metadata()).containsEntry("valid-from", "2026-01-01");
        assertThat(head.contentType()).isEqualTo("text/plain");
        assertThat(head.eTag()).isEqualTo("\"" + MD5_OF_HELLO + "\"");
    }

    @Test
    void a_put_is_reported_in_full() {
        put(RunningS3.WATCHED, "incoming/a b&ü.txt", "hello");

        assertThat(listener.changesOf("incoming/a b&ü.txt"))
                .singleElement()
                .satisfies(change -> assertThat(change)
                        .containsEntry("kind", "created")
                        .containsEntry("bucket", RunningS3.WATCHED)
                        .containsEntry("size", "5")
                        .containsEntry("etag", MD5_OF_HELLO)
                        .containsEntry("reason", "PutObject"));
    }

    @Test
    void a_put_is_answered_only_when_its_report_was_taken() throws Exception {
        listener.refuse(true);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var put = executor.submit(() -> put(RunningS3.WATCHED, "patient", "x"));
            var refusedBefore = listener.refused();
            while (listener.refused() < refusedBefore + 3) {
                Thread.onSpinWait();
            }
            assertThat(put.isDone()).isFalse();
            listener.refuse(false);
            put.get(5, TimeUnit.SECONDS);
        }
        assertThat(listener.changesOf("patient")).hasSize(1);
    }

    @Test
    void copies_multipart_uploads_and_deletions_are_reported() {
        put(RunningS3.QUIET, "source", "hello");
        client.copyObject(copy -> copy.sourceBucket(RunningS3.QUIET)
                .sourceKey("source")
                .destinationBucket(RunningS3.WATCHED)
                .destinationKey("copy"));
        multipart("parts");
        client.deleteObject(delete -> delete.bucket(RunningS3.WATCHED).key("copy"));
        client.deleteObjects(delete -> delete.bucket(RunningS3.WATCHED)
                .delete(many ->
                        many.objects(ObjectIdentifier.builder().key("parts").build())));

        assertThat(listener.changesOf("copy"))
                .extracting(change -> change.get("reason"))
                .containsExactly("CopyObject", "DeleteObject");
        assertThat(listener.changesOf("parts"))
                .extracting(change -> change.get("reason") + " " + change.get("size"))
                .containsExactly("CompleteMultipartUpload 5242884", "DeleteObject 0");
    }

    @Test
    void later_changes_have_greater_sequencers() {
        for (var i = 0; i < 5; i++) {
            put(RunningS3.WATCHED, "again", "version " + i);
        }

        assertThat(listener.changesOf("again"))
                .extracting(change -> change.get("sequencer"))
                .isSorted()
                .hasSize(5);
    }

    @Test
    void buckets_that_do_not_notify_stay_quiet() {
        put(RunningS3.QUIET, "silence", "x");

        assertThat(listener.changesOf("silence")).isEmpty();
    }

    @Test
    void one_of_many_writers_wins_a_key_and_its_bytes_stay() throws Exception {
        try (var executor = Executors.newFixedThreadPool(16)) {
            for (var round = 0; round < 20; round++) {
                var key = "_delta_log/%020d.json".formatted(round);
                var winners = race(key, executor::invokeAll);
                assertThat(winners).hasSize(1);
                assertThat(get(key)).isEqualTo(winners.getFirst());
            }
        }
        assertThat(client.listObjectsV2(list -> list.bucket(RunningS3.QUIET).prefix("_delta_log/"))
                        .contents())
                .hasSize(20);
    }

    @Test
    void a_conditional_put_on_an_existing_key_is_refused() {
        put(RunningS3.QUIET, "taken", "first");

        assertThatThrownBy(() -> client.putObject(
                        put -> put.bucket(RunningS3.QUIET).key("taken").ifNoneMatch("*"),
                        RequestBody.fromString("second")))
                .isInstanceOfSatisfying(
                        S3Exception.class,
                        refused -> assertThat(refused.statusCode()).isEqualTo(412));
    }

    private interface Invoker {
        <T> List<Future<T>> invokeAll(List<Callable<T>> tasks) throws InterruptedException;
    }

    private List<String> race(String key, Invoker invoker) throws Exception {
        var barrier = new CyclicBarrier(16);
        List<Callable<String>> writers = new ArrayList<>();
        for (var i = 0; i < 16; i++) {
            var body = "writer " + i;
            writers.add(() -> {
                barrier.await();
                return claim(key, body) ? body : "";
            });
        }
        List<String> winners = new ArrayList<>();
        for (var future : invoker.invokeAll(writers)) {
            winners.add(future.get());
        }
        winners.removeIf(String::isEmpty);
        return winners;
    }

    private boolean claim(String key, String body) {
        try {
            client.putObject(
                    put -> put.bucket(RunningS3.QUIET).key(key).ifNoneMatch("*"), RequestBody.fromString(body));
            return true;
        } catch (S3Exception e) {
            assertThat(e.statusCode()).isEqualTo(412);
            return false;
        }
    }

    private Void put(String bucket, String key, String body) {
        client.putObject(put -> put.bucket(bucket).key(key), RequestBody.fromString(body));
        return null;
    }

    private String get(String key) {
        return client.getObjectAsBytes(get -> get.bucket(RunningS3.QUIET).key(key))
                .asUtf8String();
    }

    private void multipart(String key) {
        var upload = client.createMultipartUpload(
                        create -> create.bucket(RunningS3.WATCHED).key(key))
                .uploadId();
        var first = part(key, upload, 1, RequestBody.fromBytes(new byte[5 << 20]));
        var last = part(key, upload, 2, RequestBody.fromString("tail"));
        client.completeMultipartUpload(complete -> complete.bucket(RunningS3.WATCHED)
                .key(key)
                .uploadId(upload)
                .multipartUpload(parts -> parts.parts(first, last)));
    }

    private CompletedPart part(String key, String upload, int number, RequestBody body) {
        var answer = client.uploadPart(
                part -> part.bucket(RunningS3.WATCHED).key(key).uploadId(upload).partNumber(number), body);
        return CompletedPart.builder().partNumber(number).eTag(answer.eTag()).build();
    }
}
