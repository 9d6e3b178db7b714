package dev.millrace.ingestion.opensearch;

import dev.millrace.core.env.Environment;
import dev.millrace.core.knowledge.KnowledgeIndex;
import dev.millrace.ingestion.index.KnowledgeEntry;
import dev.millrace.ingestion.index.KnowledgeWriter;
import dev.millrace.models.Embedder;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.opensearch.client.opensearch.OpenSearchClient;
import org.opensearch.client.opensearch._types.VersionType;
import org.opensearch.client.opensearch.core.BulkRequest;
import org.opensearch.client.opensearch.core.bulk.BulkOperation;
import org.opensearch.client.opensearch.core.bulk.BulkResponseItem;
import org.opensearch.client.transport.OpenSearchTransport;

/// Writes chunks in bulk, with the version of the table as their own.
public final class OpenSearchWriter implements KnowledgeWriter {

    private static final int CONFLICT = 409;

    private final OpenSearchClient client;
    private final Setup setup;
    private final Removal removal;
    private final String alias;

    OpenSearchWriter(OpenSearchTransport transport, String alias, String engine, Embedder embedder) {
        client = new OpenSearchClient(transport);
        setup = new Setup(transport, alias, engine, embedder);
        removal = new Removal(client, alias);
        this.alias = alias;
    }

    /// The index that `SEARCH_ENDPOINT` and `KNOWLEDGE_INDEX` name, to be created with the engine of `SEARCH_ENGINE`
    /// for the vectors of that model.
    public static OpenSearchWriter from(Environment environment, Embedder embedder) {
        return new OpenSearchWriter(
                Transports.to(URI.create(environment.require("SEARCH_ENDPOINT")), environment),
                environment.find("KNOWLEDGE_INDEX").orElse(KnowledgeIndex.ALIAS),
                environment.require("SEARCH_ENGINE"),
                embedder);
    }

    @Override
    public void prepare() {
        setup.complete();
    }

    @Override
    public List<Unwritten> write(List<KnowledgeEntry> entries) {
        if (entries.isEmpty()) {
            return List.of();
        }
        var operations = entries.stream().map(OpenSearchWriter::operation).toList();
        var request = BulkRequest.of(bulk -> bulk.index(alias).operations(operations));
        var response = Failures.calling(() -> client.bulk(request));
        return response.errors() ? unwritten(entries, response.items()) : List.of();
    }

    private static BulkOperation operation(KnowledgeEntry entry) {
        return BulkOperation.of(operation -> operation.index(index -> index.id(EntryJson.id(entry))
                .version(entry.version())
                .versionType(VersionType.ExternalGte)
                .document(EntryJson.fields(entry))));
    }

    private static List<Unwritten> unwritten(List<KnowledgeEntry> entries, List<BulkResponseItem> items) {
        var unwritten = new ArrayList<Unwritten>();
        for (var i = 0; i < items.size(); i++) {
            unwritten(entries.get(i), items.get(i)).ifPresent(unwritten::add);
        }
        return unwritten;
    }

    /// One item that may pass later is reason enough to write the whole slice again.
    private static Optional<Unwritten> unwritten(KnowledgeEntry entry, BulkResponseItem item) {
        var error = item.error();
        if (error == null) {
            return Optional.empty();
        }
        if (item.status() == CONFLICT) {
            return Optional.of(new Unwritten.Superseded(entry));
        }
        var type = String.valueOf(error.type());
        if (Failures.mayPass(item.status()) || type.equals("index_not_found_exception")) {
            throw Failures.answered(Math.max(item.status(), 500), type, new IllegalStateException(type));
        }
        return Optional.of(new Unwritten.Refused(entry, type));
    }

    @Override
    public void publish() {
        Failures.calling(() -> client.indices().refresh(refresh -> refresh.index(alias)));
    }

    @Override
    public void remove(Collection<Obsolete> documents) {
        if (!documents.isEmpty()) {
            removal.remove(documents);
        }
    }
}
