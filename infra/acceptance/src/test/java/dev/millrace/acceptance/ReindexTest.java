package dev.millrace.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.acceptance.Expected.Document;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(WithSuite.class)
class ReindexTest {

    private static final String BEFORE = "bge-small-en-v1.5-q";
    private static final String OTHER = "all-minilm-l6-v2-q";

    private final RunningSuite suite;
    private final Aws aws;

    @TempDir
    private Path folder;

    ReindexTest(RunningSuite suite) {
        this.suite = suite;
        this.aws = new Aws(suite);
    }

    @Test
    void another_model_takes_over_with_every_version_and_gives_back() throws Exception {
        var key = "incoming/acme/internal/reindexed.md";
        aws.upload(key, "The night porter keeps the spare badge.");
        suite.awaitIdle(Duration.ofMinutes(2));
        aws.upload(key, "The day porter keeps the spare badge.");
        suite.awaitIdle(Duration.ofMinutes(2));

        reindexTo(OTHER);
        expectWhole();
        reindexTo(BEFORE);
        expectWhole();
    }

    @Test
    void what_is_uploaded_meanwhile_is_in_the_index_that_is_searched_afterwards() throws Exception {
        var sent = new HashSet<Document>();
        try (var threads = Executors.newSingleThreadExecutor()) {
            var reindexing = threads.submit(() -> {
                reindexTo(OTHER);
                reindexTo(BEFORE);
                return true;
            });
            while (!reindexing.isDone()) {
                var name = "meanwhile-%02d.md".formatted(sent.size());
                aws.upload("incoming/globex/internal/" + name, "Uploaded as number " + sent.size() + ".");
                sent.add(new Document("globex", name));
                Thread.sleep(100);
            }
            reindexing.get();
        }
        suite.awaitIdle(Duration.ofMinutes(2));

        assertThat(sent).hasSizeGreaterThan(5);
        assertThat(new Ingested(suite).problems(sent)).isEmpty();
    }

    private void reindexTo(String embedder) throws Exception {
        var ended = Suite.run(
                folder,
                "reindex",
                "--embedder",
                embedder,
                "--data",
                suite.data().toString());

        assertThat(ended.status()).as(ended.output()).isZero();
        assertThat(ended.output()).contains("Searches ask knowledge-v2-" + embedder + " now");
        assertThat(new SearchNode(suite.url("opensearch"))
                        .request("GET", "/_alias/knowledge")
                        .propertyNames())
                .containsExactly("knowledge-v2-" + embedder);
    }

    private void expectWhole() throws Exception {
        var ingested = new Ingested(suite);
        assertThat(ingested.problems(Expected.documents(Suite.samples().resolve("documents"), "incoming/")))
                .isEmpty();
        assertThat(ingested.entries())
                .filteredOn(entry -> entry.documentId().equals("reindexed.md"))
                .extracting(entry -> Map.entry(entry.text(), entry.latest()))
                .containsExactlyInAnyOrder(
                        Map.entry("The night porter keeps the spare badge.", false),
                        Map.entry("The day porter keeps the spare badge.", true));
    }
}
