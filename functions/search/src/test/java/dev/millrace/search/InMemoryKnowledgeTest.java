package dev.millrace.search;

import java.util.List;

class InMemoryKnowledgeTest extends KnowledgeSearchContract {

    private static final InMemoryKnowledge KNOWLEDGE = new InMemoryKnowledge();

    @Override
    protected KnowledgeSearch knowledge() {
        return KNOWLEDGE;
    }

    @Override
    protected void index(List<StoredChunk> chunks) {
        KNOWLEDGE.index(chunks);
    }
}
