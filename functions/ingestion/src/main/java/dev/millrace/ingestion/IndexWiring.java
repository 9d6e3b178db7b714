package dev.millrace.ingestion;

import dev.millrace.core.aws.AwsClients;
import dev.millrace.core.env.Environment;
import dev.millrace.core.s3.S3Buckets;
import dev.millrace.core.text.MaskedText;
import dev.millrace.core.trace.Tracers;
import dev.millrace.ingestion.delta.DeltaDocumentTable;
import dev.millrace.ingestion.index.IndexDocuments;
import dev.millrace.ingestion.jsonl.MaskedLines;
import dev.millrace.ingestion.opensearch.OpenSearchKnowledge;
import dev.millrace.ingestion.reindex.ReindexKnowledge;
import dev.millrace.ingestion.reindex.Slices;
import dev.millrace.ingestion.table.CommitLog;
import dev.millrace.models.Embedders;
import java.time.Clock;
import java.time.Duration;

/// Builds `indexDocuments` and `reindexKnowledge`, apart from the others: only these functions have the models layer,
/// and
/// the others must load without it.
final class IndexWiring {

    private static final MaskedText ANY = MaskedText.alreadyMasked("A model that has run once runs faster.");

    /// Far below the time of an invocation, because its last part may take long.
    private static final Duration SLICE = Duration.ofMinutes(2);

    private IndexWiring() {}

    static IndexDocuments indexDocuments(Environment environment, CommitLog log) {
        var embedders = Embedders.of(environment);
        embedders.chosen().embedQuery(ANY);
        return new IndexDocuments(
                new MaskedLines(new S3Buckets(AwsClients.of(environment).s3())),
                log,
                OpenSearchKnowledge.from(environment, embedders),
                Tracers.of(environment));
    }

    static ReindexKnowledge reindexKnowledge(Environment environment, DeltaDocumentTable table) {
        var embedders = Embedders.of(environment);
        var indexes = OpenSearchKnowledge.from(environment, embedders);
        var slices = new Slices(table, table, indexes, Clock.systemUTC(), SLICE);
        return new ReindexKnowledge(indexes, slices, embedders.choice(), Tracers.of(environment));
    }
}
