package dev.millrace.search.opensearch;

import dev.millrace.core.env.Environment;
import dev.millrace.search.KnowledgeSearch;
import dev.millrace.search.KnowledgeSearchContract;
import dev.millrace.search.StoredChunk;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;

class OpenSearchKnowledgeTest extends KnowledgeSearchContract {

    private static LocalNode node;
    private static KnowledgeSearch knowledge;

    @BeforeAll
    static void connect() throws Exception {
        node = LocalNode.running();
        knowledge = OpenSearchKnowledge.from(
                new Environment(Map.of("SEARCH_ENDPOINT", node.address().toString())));
    }

    @Override
    protected KnowledgeSearch knowledge() {
        return knowledge;
    }

    @Override
    protected void index(List<StoredChunk> chunks) throws IOException, InterruptedException {
        node.index(chunks);
    }
}
