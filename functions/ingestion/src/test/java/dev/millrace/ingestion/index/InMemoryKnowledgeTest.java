package dev.millrace.ingestion.index;

import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.domain.TenantId;
import java.util.List;

class InMemoryKnowledgeTest extends KnowledgeWriterContract {

    private final InMemoryKnowledge knowledge = new InMemoryKnowledge();

    @Override
    protected KnowledgeWriter writer() {
        return knowledge;
    }

    @Override
    protected List<String> visible(TenantId tenant, DocumentId document) {
        return knowledge.visible(tenant, document).stream()
                .map(entry -> entry.chunk() + "@" + entry.version() + " " + entry.text())
                .toList();
    }
}
