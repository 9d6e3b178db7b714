package dev.millrace.ingestion.opensearch;

import static dev.millrace.core.knowledge.KnowledgeField.CHUNK;
import static dev.millrace.core.knowledge.KnowledgeField.VERSION;

import dev.millrace.core.env.Environment;
import dev.millrace.core.error.Transient;
import dev.millrace.core.knowledge.KnowledgeIndex;
import dev.millrace.ingestion.index.KnowledgeIndexes;
import dev.millrace.models.Embedders;
import java.net.URI;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.opensearch.client.json.JsonData;
import org.opensearch.client.opensearch.OpenSearchClient;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.opensearch.client.opensearch._types.query_dsl.RangeQuery;
import org.opensearch.client.transport.OpenSearchTransport;

/// The knowledge indexes on OpenSearch, with an alias on the one that is searched.
public final class OpenSearchKnowledge implements KnowledgeIndexes {

    private static final JsonData NONE = JsonData.of(0);

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
        return open(searched.name(), searched.embedder());
    }

    @Override
    public boolean isCurrent(OpenIndex index) {
        return searched().filter(index.name()::equals).isPresent();
    }

    @Override
    public Optional<String> searched() {
        return setup.searchedName();
    }

    @Override
    public OpenIndex prepare(String embedder) {
        setup.installPipelines();
        return open(setup.create(embedder, embedders.open(embedder)), embedder);
    }

    @Override
    public OpenIndex open(String index, String embedder) {
        return new OpenIndex(index, embedders.open(embedder), new OpenSearchWriter(client, index));
    }

    @Override
    public Counts count(String index, long below) {
        return new Counts(count(index, below, range -> range.lte(NONE)), count(index, below, range -> range));
    }

    private long count(String index, long below, UnaryOperator<RangeQuery.Builder> chunks) {
        var numbered = Query.of(
                query -> query.range(range -> chunks.apply(range.field(CHUNK).gte(NONE))));
        var older = Query.of(query -> query.range(range -> range.field(VERSION).lt(JsonData.of(below))));
        return Failures.calling(() -> client.count(count ->
                        count.index(index).query(query -> query.bool(all -> all.filter(numbered, older)))))
                .count();
    }

    @Override
    public void turnTo(String index) {
        setup.turnTo(index);
    }

    private Setup.Found first() {
        setup.createSearched(embedders.choice(), embedders.chosen());
        return setup.searched().orElseThrow(() -> new Transient("The alias of the index is not there yet: try again."));
    }
}
