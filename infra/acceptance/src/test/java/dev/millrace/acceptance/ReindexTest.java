package dev.millrace.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
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
