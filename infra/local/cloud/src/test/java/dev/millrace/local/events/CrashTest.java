package dev.millrace.local.events;

import static dev.millrace.local.events.Samples.event;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.local.template.model.Target.Input;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The process ends with any part of the journal on disk; the next one must know what to do.
class CrashTest {

    private static final Definitions DEFINITIONS = Samples.definitions(
            Samples.everything(Samples.target(), Samples.target("second", "arn:second", new Input.WholeEvent())));

    @TempDir
    Path folder;

    /// What was delivered, and how long the journal was when each event had been accepted.
    private final Set<String> delivered = new TreeSet<>();
    private final Map<String, Long> acceptedAt = new LinkedHashMap<>();

    @Test
    void wherever_the_journal_is_cut_every_accepted_event_is_delivered_and_none_is_invented() throws IOException {
        var journal = journalOfAProcessThatDied();

        for (int cut = 0; cut <= journal.length; cut++) {
            var restarted = restart(folder.resolve("next"), Arrays.copyOf(journal, cut));

            assertThat(expected(acceptedAt.keySet())).containsAll(restarted);
            var either = new TreeSet<>(restarted);
            either.addAll(delivered);
            assertThat(either).as("cut at byte %d", cut).containsAll(expected(acceptedBefore(cut)));
        }
    }

    @Test
    void what_was_delivered_is_not_delivered_again_after_an_orderly_stop() throws IOException {
        var journal = journalOfAProcessThatDied();

        assertThat(restart(folder.resolve("next"), journal)).doesNotContainAnyElementsOf(delivered);
    }

    @Test
    void events_after_a_torn_line_are_kept_like_any_other() throws IOException {
        var journal = journalOfAProcessThatDied();
        var next = folder.resolve("next");
        restart(next, Arrays.copyOf(journal, journal.length - 3));

        try (var bridge = bridge(next, new RecordingTargets().failing(Integer.MAX_VALUE), true)) {
            bridge.put("millrace", event("later"));
        }

        assertThat(restart(next)).containsExactly("later queue", "later second");
    }

    @Test
    void the_journal_of_a_busy_day_stays_small() throws IOException {
        try (var bridge = bridge(folder, new RecordingTargets(), true)) {
            for (int i = 0; i < 20_000; i++) {
                bridge.put("millrace", event("e" + i));
            }
            assertThat(Files.size(folder.resolve("events.journal"))).isLessThan(6_000_000);
        }
    }

    @Test
    void an_event_whose_rule_is_gone_after_the_restart_goes_nowhere() throws IOException {
        journalOfAProcessThatDied();
        var targets = new RecordingTargets();
        try (var bridge =
                new EventBridge(Samples.definitions(), folder.resolve("died"), targets, _ -> {}, new StepByStep())) {
            assertThat(bridge.isIdle()).isTrue();
        }
        assertThat(targets.delivered).isEmpty();
    }

    /// Every second event arrives at neither or at one of its targets.
    private byte[] journalOfAProcessThatDied() throws IOException {
        var died = folder.resolve("died");
        var targets = new UnsteadyTargets(died.resolve("events.journal"));
        try (var bridge = bridge(died, targets, true)) {
            for (int i = 1; i <= 4; i++) {
                bridge.put("millrace", event("e" + i));
            }
            assertThat(bridge.isIdle()).isFalse();
        }
        return Files.readAllBytes(died.resolve("events.journal"));
    }

    private Set<String> restart(Path next, byte[] journal) throws IOException {
        Files.createDirectories(next);
        Files.write(next.resolve("events.journal"), journal);
        return restart(next);
    }

    private Set<String> restart(Path next) {
        var targets = new RecordingTargets();
        try (var bridge = bridge(next, targets, false)) {
            assertThat(bridge.isIdle()).isTrue();
        }
        var names = new TreeSet<String>();
        targets.delivered.forEach(it -> names.add(name(it)));
        return names;
    }

    private static EventBridge bridge(Path folder, EventTargets targets, boolean dying) {
        var pace = dying ? new StepByStep().interruptingPauses() : new StepByStep();
        return new EventBridge(DEFINITIONS, folder, targets, _ -> {}, pace);
    }

    private Set<String> acceptedBefore(long cut) {
        var accepted = new HashMap<>(acceptedAt);
        accepted.values().removeIf(length -> length > cut);
        return accepted.keySet();
    }

    private static Set<String> expected(Set<String> events) {
        var names = new TreeSet<String>();
        events.forEach(id -> names.add(id + " queue"));
        events.forEach(id -> names.add(id + " second"));
        return names;
    }

    private static String name(Delivery delivery) {
        return delivery.eventId() + " " + delivery.target().id();
    }

    private final class UnsteadyTargets implements EventTargets {

        private final Path journal;
        private int attempts;

        private UnsteadyTargets(Path journal) {
            this.journal = journal;
        }

        @Override
        public void deliver(Delivery delivery) {
            acceptedAt.computeIfAbsent(delivery.eventId(), _ -> length());
            if (++attempts % 4 > 1) {
                throw new IllegalStateException("not now");
            }
            delivered.add(name(delivery));
        }

        @Override
        public void deadLetter(DeadLetter letter) {
            throw new AssertionError("Nothing here is given up: " + letter);
        }

        private long length() {
            try {
                return Files.size(journal);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
