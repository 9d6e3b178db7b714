package dev.millrace.ingestion.opensearch;

import dev.millrace.core.env.Environment;
import dev.millrace.core.error.Transient;
import dev.millrace.core.knowledge.KnowledgeIndex;
import dev.millrace.ingestion.index.Knowledge;
import dev.millrace.models.Embedders;
import java.net.URI;
import org.opensearch.client.opensearch.OpenSearchClient;
import org.opensearch.client.transport.OpenSearchTransport;

/// The knowledge indexes on OpenSearch, with an alias on the one that is searched.
public final class OpenSearchKnowledge implements Knowledge {

    private final OpenSearchClient client;
    private final Setup setup;
    private final Embedders embedders;

    OpenSearchKnowledge(OpenSearchTransport transport, String alias, String engine, Embedders embedders) {
        client = new OpenSearchClient(transport);
        setup = new Setup(transport, alias, engine);
        this.embedders = embedders;
    }

    /// Those that `SEARCH_ENDPOINT` and `KNOWLEDGE_INDEX` name; created with the engine of `SEARCH_ENGINE`.
    public static OpenSearchKnowledge from(Environment environment, Embedders embedders) {
        return new OpenSearchKnowledge(
                Transports.to(URI.create(environment.require("SEARCH_ENDPOINT")), environment),
                environment.find("KNOWLEDGE_INDEX").orElse(KnowledgeIndex.ALIAS),
                environment.require("SEARCH_ENGINE"),
                embedders);
    }

    /// An index tells what embeds for it, so that it stays of one model whatever a new release prefers.
    @Override
    public OpenIndex current() {
        setup.installPipelines();
        var searched = setup.searched().orElseGet(this::first);
        return new OpenIndex(
                searched.name(), embedders.open(searched.embedder()), new OpenSearchWriter(client, searched.name()));
    }

    private Setup.Found first() {
        setup.createSearched(embedders.choice(), embedders.chosen());
        return setup.searched().orElseThrow(() -> new Transient("The alias of the index is not there yet: try again."));
    }
}
