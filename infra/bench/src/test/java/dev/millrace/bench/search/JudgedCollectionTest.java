package dev.millrace.bench.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.millrace.bench.search.JudgedCollection.JudgedQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgedCollectionTest {

    @TempDir
    Path folder;

    private Path collection;

    @BeforeEach
    void write() throws IOException {
        collection = Files.createDirectories(folder.resolve("presses"));
        Files.createDirectories(collection.resolve("qrels"));
        Files.writeString(collection.resolve("corpus.jsonl"), """
                {"_id": "1", "title": "Press", "text": "It is calibrated.", "metadata": {}}
                """);
        Files.writeString(collection.resolve("queries.jsonl"), """
                {"_id": "q1", "text": "who calibrates", "metadata": {"url": "x"}}
                {"_id": "q2", "text": "in no split"}
                """);
        Files.writeString(
                collection.resolve("qrels/test.tsv"),
                "query-id\tcorpus-id\tscore\nq1\t1\t2\nq1\t7\t0\nnowhere\t1\t1\n");
    }

    @Test
    void the_judged_queries_of_a_split_are_read_and_those_without_a_text_left_out() throws IOException {
        var queries = new JudgedCollection(collection).split("test");

        assertThat(queries.orElseThrow())
                .containsExactly(new JudgedQuery("q1", "who calibrates", Map.of("1", 2, "7", 0)));
    }

    @Test
    void a_split_may_be_missing() throws IOException {
        assertThat(new JudgedCollection(collection).split("train")).isEmpty();
    }

    @Test
    void without_a_test_split_another_one_is_measured() throws IOException {
        Files.move(collection.resolve("qrels/test.tsv"), collection.resolve("qrels/dev.tsv"));

        assertThat(new JudgedCollection(collection).measured()).hasSize(1);
    }

    @Test
    void a_folder_is_a_collection_or_holds_some() throws IOException {
        assertThat(JudgedCollection.in(folder)).isEqualTo(JudgedCollection.in(collection));
        assertThat(JudgedCollection.in(collection)).containsExactly(new JudgedCollection(collection));
    }

    @Test
    void a_folder_without_one_says_what_is_needed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> JudgedCollection.in(collection.resolve("qrels")))
                .withMessageContaining("corpus.jsonl, queries.jsonl and qrels/*.tsv");
    }
}
