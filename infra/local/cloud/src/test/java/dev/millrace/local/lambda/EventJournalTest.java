package dev.millrace.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventJournalTest {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void what_was_accepted_and_not_finished_is_there_again() {
        try (var journal = EventJournal.open(file())) {
            journal.put(event("a"));
            journal.put(event("b"));
            journal.put(event("c").failedOnce(NOON.plusSeconds(60)));
            journal.finish("a");
        }

        try (var again = EventJournal.open(file())) {
            assertThat(again.pending()).extracting(PendingEvent::id).containsExactly("b", "c");
            var retried = again.pending().getLast();
            assertThat(retried.failures()).isEqualTo(1);
            assertThat(retried.dueAt()).isEqualTo(NOON.plusSeconds(60));
            assertThat(retried.payload()).asString().isEqualTo("{\"ü\":1}");
            assertThat(retried.traceHeader()).contains("Root=1");
        }
    }

    @Test
    void a_line_that_was_cut_short_is_forgotten() throws Exception {
        try (var journal = EventJournal.open(file())) {
            journal.put(event("a"));
        }
        Files.writeString(file(), "{\"put\":{\"id\":\"torn", StandardOpenOption.APPEND);

        try (var again = EventJournal.open(file())) {
            assertThat(again.pending()).extracting(PendingEvent::id).containsExactly("a");
        }
    }

    @Test
    void finished_events_do_not_fill_the_disk() throws Exception {
        try (var journal = EventJournal.open(file())) {
            var large = new byte[512 * 1024];
            for (var i = 0; i < 64; i++) {
                journal.put(new PendingEvent("e" + i, "f", large, Optional.empty(), NOON, 0, 0, NOON));
                journal.finish("e" + i);
            }
            journal.put(event("last"));

            assertThat(Files.size(file())).isLessThan(17L * 1024 * 1024);
        }
        try (var again = EventJournal.open(file())) {
            assertThat(again.pending()).extracting(PendingEvent::id).containsExactly("last");
        }
    }

    private Path file() {
        return folder.resolve("queue").resolve("events.journal");
    }

    private static PendingEvent event(String id) {
        var payload = "{\"ü\":1}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return new PendingEvent(id, "f", payload, Optional.of("Root=1"), NOON, 0, 0, NOON);
    }
}
