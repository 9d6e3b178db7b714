package dev.millrace.search.opensearch;

import dev.millrace.core.json.Json;
import dev.millrace.core.knowledge.KnowledgeIndex;
import dev.millrace.opensearch.NodeProcess;
import dev.millrace.search.StoredChunk;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// The real node of the tests of this process, with the knowledge index, empty.
public final class LocalNode {

    private static final String INDEX = KnowledgeIndex.name("test-model");

    private final NodeProcess node;

    private LocalNode(NodeProcess node) {
        this.node = node;
    }

    /// The node, started when first asked for. A test that asks is skipped if the node was not built.
    public static LocalNode running() {
        return Prepared.with(NodeProcess.running());
    }

    public URI address() {
        return node.address();
    }

    /// Makes these chunks findable, beside those that are there.
    public void index(List<StoredChunk> chunks) throws IOException, InterruptedException {
        node.send("POST", "/" + KnowledgeIndex.ALIAS + "/_bulk?refresh=true", BulkRequest.of(chunks));
    }

    /// Gives another name to the knowledge index and to one more, whose only shard may be nowhere: the node is red from
    /// then on, for those who ask by that name.
    void loseAShardOf(String alias) throws IOException, InterruptedException {
        var lost = (ObjectNode) Json.mapper().readTree(KnowledgeIndex.mapping("lucene", 384));
        lost.withObject("/settings/index/routing/allocation/require").put("_name", "nowhere");
        node.send("PUT", "/lost?wait_for_active_shards=0", lost.toString());
        for (var index : List.of(INDEX, "lost")) {
            node.send("PUT", "/" + index + "/_alias/" + alias, "");
        }
    }

    private void createKnowledgeIndex() throws IOException, InterruptedException {
        node.send("PUT", "/" + INDEX, KnowledgeIndex.mapping("lucene", 384));
        node.send("PUT", "/" + INDEX + "/_alias/" + KnowledgeIndex.ALIAS, "");
        for (var weight : KnowledgeIndex.WEIGHTS) {
            node.send(
                    "PUT", "/_search/pipeline/" + KnowledgeIndex.pipelineName(weight), KnowledgeIndex.pipeline(weight));
        }
    }

    private static final class Prepared {
        private static @Nullable LocalNode prepared;

        private static synchronized LocalNode with(NodeProcess node) {
            if (prepared == null) {
                prepared = prepare(node);
            }
            return prepared;
        }

        private static LocalNode prepare(NodeProcess node) {
            try {
                var local = new LocalNode(node);
                local.createKnowledgeIndex();
                return local;
            } catch (IOException | InterruptedException failure) {
                throw new AssertionError(failure);
            }
        }
    }
}
