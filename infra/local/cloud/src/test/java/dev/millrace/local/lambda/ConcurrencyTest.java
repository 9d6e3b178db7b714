package dev.millrace.local.lambda;

import static dev.millrace.local.lambda.LambdaLab.json;
import static dev.millrace.local.lambda.LambdaLab.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConcurrencyTest {

    private LambdaLab lab;

    @BeforeEach
    void prepare(@TempDir Path folder) throws Exception {
        lab = LambdaLab.in(folder);
    }

    @Test
    void invocations_wait_for_the_one_sandbox_and_their_time_counts_from_when_they_have_it() {
        var function = lab.tiny("tiny").withTimeout(Duration.ofSeconds(2));
        try (var lambda = lab.start(function);
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            lambda.warm("tiny").join();
            var slow = CompletableFuture.supplyAsync(() -> lambda.invoke("tiny", json("\"slow\"")), callers);
            var pids = new HashSet<String>();
            var waiting = java.util.stream.IntStream.range(0, 8)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> lambda.invoke("tiny", json("\"pid\"")), callers))
                    .toList();

            assertThat(text(slow.join())).contains("Task timed out after 2.00 seconds");
            waiting.forEach(one -> {
                assertThat(one.join().succeeded()).isTrue();
                pids.add(text(one.join()));
            });
            assertThat(pids).hasSizeBetween(1, 2);
        }
    }

    @Test
    void more_than_the_reserved_concurrency_is_throttled() throws Exception {
        var function = lab.tiny("tiny").withReservedConcurrency(1).withTimeout(Duration.ofSeconds(2));
        try (var lambda = lab.start(function);
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            lambda.warm("tiny").join();
            var slow = CompletableFuture.runAsync(() -> lambda.invoke("tiny", json("\"slow\"")), callers);
            Thread.sleep(200);

            assertThatThrownBy(() -> lambda.invoke("tiny", json("1")))
                    .isInstanceOf(InvocationRefused.class)
                    .hasMessage("Rate Exceeded.");
            assertThat(slow).isNotDone();
        }
    }

    @Test
    void several_sandboxes_work_side_by_side_when_allowed() {
        var settings = lab.settings().withSandboxesPerFunction(2);
        var function = lab.tiny("tiny").withTimeout(Duration.ofSeconds(3));
        try (var lambda = lab.start(settings, new RecordingDestinations(), function);
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var slow = CompletableFuture.runAsync(() -> lambda.invoke("tiny", json("\"slow\"")), callers);

            assertThat(text(lambda.invoke("tiny", json("1")))).isEqualTo("1");
            assertThat(slow).isNotDone();
        }
    }

    @Test
    void a_sandbox_that_died_while_idle_is_replaced_unnoticed() throws Exception {
        try (var lambda = lab.start(lab.tiny("tiny"))) {
            var pid = Long.parseLong(text(lambda.invoke("tiny", json("\"pid\""))));
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
            Deaths.await(pid);
            Thread.sleep(50);

            assertThat(text(lambda.invoke("tiny", json("\"count\"")))).isEqualTo("1");
        }
    }

    @Test
    void an_idle_sandbox_gives_its_memory_back() throws Exception {
        var settings = lab.settings().withIdle(Duration.ofMillis(300));
        try (var lambda = lab.start(settings, new RecordingDestinations(), lab.tiny("tiny"))) {
            var pid = Long.parseLong(text(lambda.invoke("tiny", json("\"pid\""))));

            Deaths.await(pid);
            assertThat(text(lambda.invoke("tiny", json("\"count\"")))).isEqualTo("1");
        }
    }

    @Test
    void a_function_that_is_out_of_time_takes_its_children_along() throws Exception {
        try (var lambda = lab.start(lab.tiny("tiny").withTimeout(Duration.ofSeconds(2)))) {
            var child = Long.parseLong(text(lambda.invoke("tiny", json("\"child\""))));
            lambda.invoke("tiny", json("\"slow\""));

            Deaths.await(child);
        }
    }

    @Test
    void the_second_start_uses_the_classes_that_the_first_one_archived() throws Exception {
        var settings = lab.settings().withArchiveLimit(Duration.ofSeconds(60));
        for (var run = 0; run < 2; run++) {
            try (var lambda = lab.start(settings, new RecordingDestinations(), lab.tiny("tiny"))) {
                assertThat(text(lambda.invoke("tiny", json("1")))).isEqualTo("1");
            }
            try (var files = java.nio.file.Files.list(lab.folder().resolve("data/cache/lambda"))) {
                assertThat(files.map(file -> file.getFileName().toString()))
                        .anyMatch(name -> name.matches("tiny-[0-9a-f]{16}\\.jsa"))
                        .noneMatch(name -> name.endsWith(".new"));
            }
        }
        assertThat(lab.log("tiny")).doesNotContain("[warning]");
    }
}
