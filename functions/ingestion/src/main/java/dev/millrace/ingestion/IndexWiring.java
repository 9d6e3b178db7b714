package dev.millrace.ingestion;

import dev.millrace.core.aws.AwsClients;
import dev.millrace.core.env.Environment;
import dev.millrace.core.s3.S3Buckets;
import dev.millrace.core.text.MaskedText;
import dev.millrace.core.trace.Tracers;
import dev.millrace.ingestion.index.IndexDocuments;
import dev.millrace.ingestion.jsonl.MaskedLines;
import dev.millrace.ingestion.opensearch.OpenSearchWriter;
import dev.millrace.models.onnx.OnnxEmbedder;
import dev.millrace.models.onnx.OnnxModel;

/// Builds `indexDocuments`, apart from the others: only that function has the models layer, and the others must load
/// without it.
final class IndexWiring {

    private static final MaskedText ANY = MaskedText.alreadyMasked("A model that has run once runs faster.");

    private IndexWiring() {}

    static IndexDocuments indexDocuments(Environment environment) {
        var embedder = OnnxEmbedder.load(OnnxModel.BGE_SMALL_EN);
        embedder.embedQuery(ANY);
        return new IndexDocuments(
                new MaskedLines(new S3Buckets(AwsClients.of(environment).s3())),
                embedder,
                OpenSearchWriter.from(environment, embedder),
                Tracers.of(environment));
    }
}
