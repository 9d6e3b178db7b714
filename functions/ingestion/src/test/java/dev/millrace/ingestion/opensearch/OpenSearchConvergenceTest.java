package dev.millrace.ingestion.opensearch;

import dev.millrace.core.knowledge.KnowledgeIndex;
import dev.millrace.ingestion.index.ConvergenceContract;
import dev.millrace.ingestion.index.DocumentVersion;
import dev.millrace.ingestion.index.KnowledgeWriter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

class OpenSearchConvergenceTest extends ConvergenceContract {

    private final LocalNode node = LocalNode.running();
    private final KnowledgeWriter writer =
            node.knowledge(KnowledgeIndex.ALIAS).current().writer();

    @Override
    protected KnowledgeWriter writer() {
        return writer;
    }

    @Override
    protected List<Seen> visible(DocumentVersion.Key document) throws Exception {
        return node.entriesOf(document).stream()
                .map(OpenSearchConvergenceTest::seen)
                .toList();
    }

    private static Seen seen(JsonNode source) {
        return new Seen(
                source.path("version").asLong(),
                source.path("chunk").asInt(),
                Instant.parse(source.path("knownFrom").asString()),
                Optional.ofNullable(source.get("knownUntil"))
                        .map(JsonNode::asString)
                        .map(Instant::parse));
    }
}
