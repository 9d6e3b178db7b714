package dev.millrace.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.acceptance.Expected.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// `kill -9` of every kind of process while documents come in. `-Dseed=` repeats the order and the moments of a run.
@Order(1)
@ExtendWith(WithSuite.class)
class CrashTest {

    private static final int DOCUMENTS_AT_START = 60;
    private static final int DOCUMENTS_A_WAVE = 10;
    private static final int LONGEST_PAUSE_MS = 2_500;
    private static final Duration PATIENCE = Duration.ofSeconds(200);

    private final long seed = Long.getLong("seed", System.nanoTime() % 1_000_000);
    private final Random random = new Random(seed);
    private final Set<Document> sent = new HashSet<>();

    @TempDir
    private Path folder;

    private @Nullable RunningSuite running;

    @AfterEach
    void stop() throws Exception {
        if (running != null) {
            running.close();
        }
    }

    @Test
    void whatever_is_killed_every_document_is_in_the_table_and_in_the_index_exactly_once() throws Exception {
        long began = System.nanoTime();
        writeCorpus();
        up();

        var victims = victims();
        for (int wave = 0; wave < victims.size(); wave++) {
            upload(wave);
            Thread.sleep(random.nextInt(LONGEST_PAUSE_MS));
            kill(victims.get(wave));
        }
        suite().awaitIdle(PATIENCE);

        System.out.printf(
                "CRASH seed %d: %d kills, %d documents, %.0f s%n",
                seed, victims.size(), sent.size(), (System.nanoTime() - began) / 1e9);
        var ingested = new Ingested(suite());
        assertThat(ingested.problems(sent))
                .as("seed %d, killed %s", seed, victims)
                .isEmpty();
        assertThat(ingested.strangers(sent)).isEmpty();
    }

    /// Each kind once, in a random order.
    private List<Victim> victims() {
        var victims = new ArrayList<>(Victim.all());
        Collections.shuffle(victims, random);
        return victims;
    }

    private RunningSuite suite() {
        return Objects.requireNonNull(running);
    }

    private void up() throws IOException, InterruptedException {
        running = Suite.start(folder.resolve("data"), "up", "--corpus", corpus().toString());
        running.awaitReady();
    }

    private Path corpus() {
        return folder.resolve("corpus");
    }

    private void writeCorpus() throws IOException {
        Documents.copy(Suite.samples().resolve("documents"), corpus());
        for (int i = 0; i < DOCUMENTS_AT_START; i++) {
            Files.writeString(corpus().resolve("note-%03d.txt".formatted(i)), Documents.note(random));
        }
        sent.addAll(Expected.documents(corpus(), "incoming/acme/internal/"));
    }

    /// Uploads as a client does that does not give up.
    private void upload(int wave) throws InterruptedException {
        for (int i = 0; i < DOCUMENTS_A_WAVE; i++) {
            var name = "wave-%02d/note-%03d.txt".formatted(wave, i);
            var text = Documents.note(random);
            Eventually.await("upload of " + name, PATIENCE, () -> {
                new Aws(suite()).upload("incoming/globex/internal/" + name, text);
                return true;
            });
            sent.add(new Document("globex", name));
        }
    }

    private void kill(Victim victim) throws IOException, InterruptedException {
        System.out.printf("CRASH kill -9 %s%n", victim);
        switch (victim) {
            case Victim.Part(var name) ->
                killWhenThere(name, () -> suite().part(name).toList());
            case Victim.Sandbox(var function) -> killWhenThere(function, () -> suite().sandboxes(function));
            case Victim.Launcher() -> {
                suite().kill();
                up();
            }
        }
        assertThat(suite().isAlive())
                .as("the launcher outlives others: %s", suite().printed())
                .isTrue();
    }

    private static void killWhenThere(String what, Callable<List<ProcessHandle>> processes)
            throws InterruptedException {
        Eventually.await("a process of " + what, Duration.ofSeconds(60), () -> {
            var found = processes.call();
            found.forEach(ProcessHandle::destroyForcibly);
            return !found.isEmpty();
        });
    }
}
