package dev.millrace.local.queues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.millrace.local.template.Deployment;
import dev.millrace.local.template.model.Queue;
import dev.millrace.local.template.model.QueueSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sqs.SqsClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Against the real service.
class EventSourceMappingTest {

    private static final byte[] ALL_DONE = "{\"batchItemFailures\":[]}".getBytes(StandardCharsets.UTF_8);

    @TempDir
    static Path folder;

    private static LocalSqs service;
    private static SqsClient sqs;

    @BeforeAll
    static void start() throws IOException {
        assumeTrue(LocalSqs.isBuilt(), "infra/local/sqs is not packaged: run mvn package first");
        service = LocalSqs.start(
                folder,
                List.of(queue("work", "work-dlq"), queue("picky", "picky-dlq"), queue("work-dlq"), queue("picky-dlq")));
        sqs = service.client();
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
    }

    @Test
    void messages_come_in_batches_and_are_deleted_when_done() throws Exception {
        var batches = Collections.synchronizedList(new ArrayList<JsonNode>());
        IntStream.range(0, 25).forEach(i -> send("work", "message " + i));

        try (var mapping = mapping("work", (_, payload) -> {
            batches.add(JsonMapper.shared().readTree(payload).path("Records"));
            return new Invoker.Answer(false, ALL_DONE);
        })) {
            await(() -> batches.stream().mapToInt(JsonNode::size).sum() == 25 && mapping.isIdle());
        }

        assertThat(batches).hasSizeLessThan(10);
        assertThat(batches.getFirst().get(0).path("eventSourceARN").asString()).endsWith(":work");
        assertThat(batches.getFirst()
                        .get(0)
                        .at("/attributes/ApproximateReceiveCount")
                        .asString())
                .isEqualTo("1");
        assertThat(waiting("work")).isEqualTo(Map.of("visible", "0", "inFlight", "0"));
    }

    @Test
    void only_what_was_reported_as_failed_comes_again_and_ends_as_a_dead_letter() throws Exception {
        var seen = Collections.synchronizedList(new ArrayList<String>());
        List.of("good", "poison", "fine").forEach(body -> send("picky", body));

        try (var mapping = mapping("picky", (_, payload) -> {
            var failures = new ArrayList<Map<String, String>>();
            for (var record : JsonMapper.shared().readTree(payload).path("Records")) {
                seen.add(record.path("body").asString());
                if (record.path("body").asString().equals("poison")) {
                    failures.add(
                            Map.of("itemIdentifier", record.path("messageId").asString()));
                }
            }
            return new Invoker.Answer(
                    false, JsonMapper.shared().writeValueAsBytes(Map.of("batchItemFailures", failures)));
        })) {
            await(() -> "1".equals(waiting("picky-dlq").get("visible")));
            assertThat(mapping.isIdle()).isTrue();
        }

        assertThat(seen)
                .containsOnlyOnce("good", "fine")
                .filteredOn("poison"::equals)
                .hasSize(2);
    }

    @Test
    void a_message_that_was_acknowledged_survives_the_death_of_the_service() throws Exception {
        send("work-dlq", "precious");
        sqs.receiveMessage(request -> request.queueUrl(service.url("work-dlq")).visibilityTimeout(600));

        service.killAndRestart();

        assertThat(sqs.receiveMessage(request -> request.queueUrl(service.url("work-dlq")))
                        .messages())
                .singleElement()
                .satisfies(message -> assertThat(message.body()).isEqualTo("precious"));
    }

    private static EventSourceMapping mapping(String queue, Invoker invoker) {
        var source = new QueueSource(
                Deployment.arn("sqs", queue),
                "arn:function",
                100,
                Duration.ofMillis(300),
                true,
                OptionalInt.empty(),
                List.of(),
                true);
        return new EventSourceMapping(sqs, service.url(queue), source, invoker);
    }

    private static void send(String queue, String body) {
        sqs.sendMessage(request -> request.queueUrl(service.url(queue)).messageBody(body));
    }

    private static Map<String, String> waiting(String queue) {
        var attributes = sqs.getQueueAttributes(
                        request -> request.queueUrl(service.url(queue)).attributeNamesWithStrings("All"))
                .attributesAsStrings();
        return Map.of(
                "visible", attributes.get("ApproximateNumberOfMessages"),
                "inFlight", attributes.get("ApproximateNumberOfMessagesNotVisible"));
    }

    private static Queue queue(String name, String... deadLetters) {
        var redrive = deadLetters.length == 0
                ? Optional.<Queue.Redrive>empty()
                : Optional.of(new Queue.Redrive(Deployment.arn("sqs", deadLetters[0]), 2));
        return new Queue(
                name,
                name,
                Deployment.arn("sqs", name),
                "",
                Duration.ofSeconds(4),
                Duration.ofDays(4),
                Duration.ZERO,
                Duration.ZERO,
                false,
                false,
                redrive);
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(deadline);
            Thread.sleep(50);
        }
    }
}
