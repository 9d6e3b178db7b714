package dev.millrace.local.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.millrace.triage.ticket.Labels;
import dev.millrace.triage.ticket.Level;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void rows_are_taken_in_order_of_their_time() throws IOException {
        var file = Files.writeString(folder.resolve("history.jsonl"), """
                {"text": "second", "category": "b", "time": "2026-03-02T10:00:00Z", "impact": "high"}

                {"text": "first", "category": "a", "time": "2026-03-02T09:00:00Z", "group": "desk"}
                """);

        var tickets = History.read(file, Columns.USUAL).tickets();

        assertThat(tickets).extracting(it -> it.text().value()).containsExactly("first", "second");
        assertThat(tickets.getFirst().labels()).isEqualTo(new Labels("a", Level.MEDIUM, Level.MEDIUM, "desk"));
        assertThat(tickets.getLast().labels().impact()).isEqualTo(Level.HIGH);
    }

    @Test
    void columns_of_a_table_may_have_other_names() throws IOException {
        var file = Files.writeString(folder.resolve("history.csv"), "Document,Topic\n\"one, two\",a\n");

        var tickets = History.read(file, new Columns("Document", "Topic")).tickets();

        assertThat(tickets.getFirst().text().value()).isEqualTo("one, two");
    }

    @Test
    void a_row_without_a_category_is_left_out_and_counted() throws IOException {
        var file = Files.writeString(folder.resolve("history.csv"), "text,category\none,a\ntwo,\nthree");

        var history = History.read(file, Columns.USUAL);

        assertThat(history.tickets()).hasSize(1);
        assertThat(history.leftOut()).isEqualTo(2);
    }

    @Test
    void a_row_that_nobody_can_read_is_named() throws IOException {
        var file =
                Files.writeString(folder.resolve("history.csv"), "text,category,urgency\none,a,low\ntwo,a,immense\n");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> History.read(file, Columns.USUAL))
                .withMessageContaining("row 2");
    }

    @Test
    void a_file_that_is_not_there_is_wrong_usage() {
        var said = new StringWriter();

        var status = TriageCommand.commandLine()
                .setErr(new PrintWriter(said))
                .execute("replay", folder.resolve("nothing.csv").toString());

        assertThat(status).isEqualTo(2);
        assertThat(said.toString()).contains("There is no file");
    }
}
