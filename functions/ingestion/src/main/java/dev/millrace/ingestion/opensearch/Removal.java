package dev.millrace.ingestion.opensearch;

import dev.millrace.ingestion.index.KnowledgeWriter.Obsolete;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.opensearch.client.opensearch.OpenSearchClient;
import org.opensearch.client.opensearch._types.Refresh;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.opensearch.client.opensearch.core.BulkRequest;
import org.opensearch.client.opensearch.core.bulk.BulkOperation;
import org.opensearch.client.opensearch.core.search.Hit;

/// Finds obsolete chunks and deletes them by name, since neither OpenSearch Serverless nor the local node deletes by
/// query. A chunk that somebody replaced in between stays.
final class Removal {

    /// The most that one search returns.
    private static final int PAGE = 10_000;

    private final OpenSearchClient client;
    private final String alias;

    Removal(OpenSearchClient client, String alias) {
        this.client = client;
        this.alias = alias;
    }

    void remove(Collection<Obsolete> documents) {
        var query = ObsoleteQuery.of(documents);
        var page = Failures.calling(() -> find(query));
        while (!page.isEmpty()) {
            var obsolete = page;
            Failures.calling(() -> delete(obsolete));
            page = obsolete.size() < PAGE ? List.of() : Failures.calling(() -> find(query));
        }
    }

    private List<Hit<Void>> find(Query query) throws IOException {
        return client.search(
                        search -> search.index(alias)
                                .query(query)
                                .size(PAGE)
                                .seqNoPrimaryTerm(true)
                                .source(source -> source.fetch(false)),
                        Void.class)
                .hits()
                .hits();
    }

    private boolean delete(List<Hit<Void>> obsolete) throws IOException {
        var operations = obsolete.stream().map(Removal::operation).toList();
        var response = client.bulk(
                BulkRequest.of(bulk -> bulk.index(alias).operations(operations).refresh(Refresh.True)));
        for (var item : response.items()) {
            if (Failures.mayPass(item.status())) {
                throw Failures.answered(item.status(), "delete", new IOException("HTTP " + item.status()));
            }
        }
        return response.errors();
    }

    private static BulkOperation operation(Hit<Void> hit) {
        return BulkOperation.of(operation -> operation.delete(delete -> delete.index(hit.index())
                .id(Objects.requireNonNull(hit.id(), "hits have ids"))
                .ifSeqNo(hit.seqNo())
                .ifPrimaryTerm(hit.primaryTerm())));
    }
}
