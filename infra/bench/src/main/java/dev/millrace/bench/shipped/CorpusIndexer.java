package dev.millrace.bench.shipped;

import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.domain.ObjectPointer;
import dev.millrace.core.domain.SecurityTier;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.domain.Validity;
import dev.millrace.core.env.Environment;
import dev.millrace.core.json.Json;
import dev.millrace.core.text.MaskedText;
import dev.millrace.core.trace.Tracer;
import dev.millrace.ingestion.commit.MaskedDocument;
import dev.millrace.ingestion.commit.MaskedDocuments.MaskedBatch;
import dev.millrace.ingestion.index.IndexDocuments;
import dev.millrace.ingestion.index.IndexRequest;
import dev.millrace.ingestion.opensearch.OpenSearchKnowledge;
import dev.millrace.models.Embedders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Puts the documents of a collection into the knowledge index by the code of `indexDocuments`, with its mapping,
/// splitter and embedder, as if each batch had been masked and committed. Prints documents and chunks.
public final class CorpusIndexer {

    private static final TenantId TENANT = new TenantId("acme");
    private static final Instant LONG_AGO = Instant.parse("2000-01-01T00:00:00Z");
    private static final int BATCH = 500;

    private CorpusIndexer() {}

    /// @param arguments the URL of OpenSearch; `corpus.jsonl`
    public static void main(String[] arguments) throws IOException {
        var documents = documents(Path.of(arguments[1]));
        var batches = new ArrayList<List<MaskedDocument>>();
        for (var start = 0; start < documents.size(); start += BATCH) {
            batches.add(documents.subList(start, Math.min(documents.size(), start + BATCH)));
        }
        var environment = new Environment(Map.of("SEARCH_ENDPOINT", arguments[0], "SEARCH_ENGINE", "lucene"));
        var index = new IndexDocuments(
                pointer -> new MaskedBatch(LONG_AGO, batches.get(Integer.parseInt(pointer.key()))),
                new OneBatchPerVersion(LONG_AGO),
                OpenSearchKnowledge.from(environment, Embedders.of(environment)),
                Tracer.none());
        var chunks = 0;
        for (var version = 0; version < batches.size(); version++) {
            chunks += index(index, version);
        }
        System.out.printf("%d %d%n", documents.size(), chunks);
    }

    private static int index(IndexDocuments index, int version) {
        var number = Integer.toString(version);
        var outcome = index.apply(new IndexRequest(number, new ObjectPointer("corpus", number), version, List.of()));
        if (!outcome.rejected().isEmpty()) {
            throw new IllegalStateException("not indexed: " + outcome.rejected());
        }
        return outcome.chunks();
    }

    private static List<MaskedDocument> documents(Path corpus) throws IOException {
        try (var lines = Files.lines(corpus)) {
            return lines.map(Json.mapper()::readTree)
                    .map(CorpusIndexer::document)
                    .toList();
        }
    }

    private static MaskedDocument document(JsonNode line) {
        var id = line.path("_id").asString();
        return new MaskedDocument(
                id,
                Optional.empty(),
                new DocumentId(id),
                TENANT,
                SecurityTier.PUBLIC,
                Validity.from(LONG_AGO),
                Optional.of(line.path("title").asString(""))
                        .filter(title -> !title.isBlank())
                        .map(MaskedText::alreadyMasked),
                MaskedText.alreadyMasked(line.path("text").asString("")),
                "text/plain",
                id);
    }
}
