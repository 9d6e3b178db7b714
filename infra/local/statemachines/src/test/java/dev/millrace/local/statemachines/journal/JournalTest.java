package dev.millrace.local.statemachines.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    @TempDir
    Path folder;

    @Test
    void what_was_synced_is_there_after_reopening() {
        try (var journal = open().journal()) {
            journal.append(bytes("one"));
            journal.sync(journal.append(bytes("two")));
            assertThat(open().entries()).containsExactly("one", "two");
        }
    }

    @Test
    void an_entry_can_be_read_again_at_its_offset() {
        try (var journal = open().journal()) {
            journal.append(bytes("one"));
            var receipt = journal.append(bytes("two"));
            assertThat(new String(journal.read(receipt.offset()), UTF_8)).isEqualTo("two");
        }
    }

    @Test
    void a_torn_tail_is_cut_off_wherever_it_tore_and_writing_goes_on() throws Exception {
        try (var journal = open().journal()) {
            journal.append(bytes("one"));
            journal.append(bytes("two"));
        }
        var whole = Files.readAllBytes(file());
        for (var length = whole.length - 1; length > whole.length - 11; length--) {
            Files.write(file(), Arrays.copyOf(whole, length));
            try (var journal = open().journal()) {
                journal.append(bytes("three"));
            }
            assertThat(open().entries()).as("cut to %d", length).containsExactly("one", "three");
        }
    }

    @Test
    void damage_with_whole_entries_behind_it_is_said_and_not_cut_off() throws Exception {
        try (var journal = open().journal()) {
            journal.append(bytes("one"));
            journal.append(bytes("two"));
        }
        var damaged = Files.readAllBytes(file());
        damaged[27] ^= 1;
        Files.write(file(), damaged);

        assertThatThrownBy(this::open)
                .isInstanceOf(JournalFailure.class)
                .hasMessageContaining("is damaged at byte 19")
                .hasMessageContaining("Restore the file");
        assertThat(Files.readAllBytes(file())).isEqualTo(damaged);
    }

    @Test
    void a_file_that_is_no_journal_is_left_alone() throws Exception {
        Files.writeString(file(), "something else entirely");

        assertThatThrownBy(this::open).hasMessageContaining("is no journal that this version reads");
    }

    @Test
    void a_full_disk_is_said_in_one_sentence_and_nothing_is_acknowledged_afterwards() throws Exception {
        var full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "this system has no /dev/full");
        var journal = Journal.over(file(), new RandomAccessFile(full.toFile(), "rw"));
        var receipt = journal.append(bytes("one"));

        assertThatThrownBy(() -> journal.sync(receipt))
                .hasMessageContaining("cannot be written: No space left on device")
                .hasMessageContaining("nothing that was acknowledged is lost");
        assertThatThrownBy(() -> journal.sync(journal.append(bytes("two")))).isInstanceOf(JournalFailure.class);
    }

    @Test
    void a_rewrite_keeps_only_what_it_is_given_and_goes_on() {
        try (var journal = open().journal()) {
            journal.append(bytes("one"));
            journal.append(bytes("two"));
            journal.rewrite(List.of(bytes("two")));
            journal.sync(journal.append(bytes("three")));
        }

        assertThat(open().entries()).containsExactly("two", "three");
    }

    @Test
    void many_writers_share_flushes_and_lose_nothing() {
        try (var journal = open().journal();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 500)
                    .forEach(number -> threads.execute(() -> journal.sync(journal.append(bytes("n" + number)))));
        }

        assertThat(open().entries())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 500).mapToObj(number -> "n" + number).toList());
    }

    private record Opened(Journal journal, List<String> entries) {}

    private Opened open() {
        var entries = new ArrayList<String>();
        return new Opened(Journal.open(file(), entry -> entries.add(new String(entry, UTF_8))), entries);
    }

    private Path file() {
        return folder.resolve("test.log");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
