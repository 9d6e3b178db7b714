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

/// Builds the one function that has the layer with the models. A class of its own, since the other functions of the
/// module run without that layer and could not even load its classes.
final class IndexingWiring {

    private IndexingWiring() {}

    static IndexDocuments indexDocuments(Environment environment) {
        var embedder = OnnxEmbedder.load(OnnxModel.BGE_SMALL_EN);
        embedder.embedQuery(MaskedText.alreadyMasked("A model that has run once runs faster."));
        return new IndexDocuments(
                new MaskedLines(new S3Buckets(AwsClients.of(environment).s3())),
                embedder,
                OpenSearchWriter.from(environment),
                Tracers.of(environment));
    }
}
