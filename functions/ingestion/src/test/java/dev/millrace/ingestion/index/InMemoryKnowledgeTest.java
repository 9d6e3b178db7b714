package dev.millrace.ingestion.index;

import java.util.List;

class InMemoryKnowledgeTest extends KnowledgeWriterContract {

    private final InMemoryKnowledge knowledge = new InMemoryKnowledge();

    @Override
    protected KnowledgeWriter writer() {
        return knowledge;
    }

    @Override
    protected List<String> visible(DocumentVersion.Key document) {
        return knowledge.visible().stream()
                .filter(stored -> stored.entry().of().key().equals(document))
                .map(stored -> {
                    var entry = stored.entry();
                    return "@%d#%d %s %s"
                            .formatted(
                                    entry.of().version(),
                                    entry.chunk(),
                                    entry.content()
                                            .map(content -> content.text().value())
                                            .orElse("-"),
                                    stored.knownUntil().map(Object::toString).orElse("latest"));
                })
                .sorted()
                .toList();
    }
}
