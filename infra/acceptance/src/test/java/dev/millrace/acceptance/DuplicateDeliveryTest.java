package dev.millrace.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/// One event, one effect, however often it is delivered.
@ExtendWith(WithSuite.class)
class DuplicateDeliveryTest {

    private static final int DELIVERIES = 50;
    private static final int THREADS = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final RunningSuite suite;
    private final Aws aws;

    DuplicateDeliveryTest(RunningSuite suite) {
        this.suite = suite;
        this.aws = new Aws(suite);
    }

    @Test
    void an_event_put_fifty_times_on_eight_threads_has_one_effect() throws Exception {
        var key = "incoming/acme/internal/put-often.md";
        var detail = Aws.submitted("put-often.md", "acme", "internal", key);

        var effect = effectOf(
                "put-often.md",
                () -> aws.upload(key, "The torque wrench is calibrated every second Tuesday."),
                () -> aws.submit(detail));

        assertThat(effect).isEqualTo(new Effect(1, 1, 1, 1));
    }

    @Test
    void a_message_redelivered_fifty_times_has_one_effect() throws Exception {
        var key = "incoming/acme/internal/redelivered.md";
        var event = """
                {"version":"0","id":"f3b1c1e2-0000-4000-8000-000000000001","detail-type":"DocumentSubmitted",\
                "source":"millrace","account":"000000000000","time":"2026-03-02T09:00:00Z","region":"us-east-1",\
                "resources":[],"detail":%s}""".formatted(Aws.submitted("redelivered.md", "acme", "internal", key));

        var effect = effectOf(
                "redelivered.md",
                () -> aws.upload(key, "Forklift keys hang behind the dispatcher's desk."),
                () -> aws.send(Aws.INGESTION, event));

        assertThat(effect).isEqualTo(new Effect(1, 1, 1, 1));
    }

    @Test
    void an_object_put_fifty_times_has_one_effect() throws Exception {
        Runnable upload = () ->
                aws.upload("incoming/acme/internal/uploaded-often.md", "Pallets with blue corners are not exchanged.");

        var effect = effectOf("uploaded-often.md", upload, upload);

        assertThat(effect).isEqualTo(new Effect(1, 1, 1, 1));
    }

    /// What deliveries led to.
    ///
    /// @param announced `DocumentsIndexed` events
    /// @param documents that these named, together
    private record Effect(long rows, long entries, long announced, long documents) {}

    /// @param once comes first and announces the document too, as every upload does
    private Effect effectOf(String documentId, Runnable once, Runnable delivery) throws Exception {
        suite.awaitIdle(PATIENCE);
        var before = new Api(suite).status();
        once.run();
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            for (var done : threads.invokeAll(deliveries(delivery))) {
                done.get();
            }
        }
        suite.awaitIdle(PATIENCE);
        return effect(documentId, before, new Api(suite).status());
    }

    private Effect effect(String documentId, JsonNode before, JsonNode after) throws Exception {
        var ingested = new Ingested(suite);
        return new Effect(
                ingested.rows().stream()
                        .filter(row -> row.documentId().value().equals(documentId))
                        .count(),
                ingested.entries().stream()
                        .filter(entry -> entry.documentId().equals(documentId))
                        .count(),
                after.path("batches").asLong() - before.path("batches").asLong(),
                after.path("documents").asLong() - before.path("documents").asLong());
    }

    private static List<Callable<Object>> deliveries(Runnable delivery) {
        return Collections.nCopies(DELIVERIES, Executors.callable(delivery));
    }
}
