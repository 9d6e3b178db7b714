package dev.millrace.ingestion.opensearch;

import dev.millrace.ingestion.index.DocumentVersion;
import dev.millrace.ingestion.index.KnowledgeEntry;
import dev.millrace.ingestion.index.KnowledgeWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.opensearch.client.opensearch.OpenSearchClient;
import org.opensearch.client.opensearch.core.BulkRequest;
import org.opensearch.client.opensearch.core.bulk.BulkOperation;
import org.opensearch.client.opensearch.core.bulk.BulkResponseItem;
import tools.jackson.databind.JsonNode;

/// Writes one index in bulk. An entry is created and never replaced; its end is set on the condition that nobody
/// changed
/// it meanwhile.
final class OpenSearchWriter implements KnowledgeWriter {

    /// Entries in one request: about 4 MB.
    private static final int BULK = 500;

    /// Documents in one query: the engine takes 65,536 terms.
    private static final int DOCUMENTS = 1_000;

    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    private final OpenSearchClient client;
    private final String index;
    private final StandingEntries entries;

    OpenSearchWriter(OpenSearchClient client, String index) {
        this.client = client;
        this.index = index;
        this.entries = new StandingEntries(client, index);
    }

    @Override
    public List<Standing> standing(Collection<DocumentVersion> versions) {
        return parts(List.copyOf(versions), DOCUMENTS).stream()
                .flatMap(part -> entries.of(part).stream())
                .toList();
    }

    @Override
    public List<Refused> write(List<Change> changes) {
        return parts(changes, BULK).stream()
                .flatMap(part -> writeAtOnce(part).stream())
                .toList();
    }

    private List<Refused> writeAtOnce(List<Change> changes) {
        var items = bulk(changes.stream().map(OpenSearchWriter::operation).toList());
        var refused = new ArrayList<Refused>();
        for (var i = 0; i < items.size(); i++) {
            refused(changes.get(i), items.get(i)).ifPresent(refused::add);
        }
        return refused;
    }

    private static BulkOperation operation(Change change) {
        return BulkOperation.of(operation -> switch (change) {
            case Create create ->
                operation.create(entry -> entry.id(EntryJson.id(create.entry())).document(EntryJson.fields(create)));
            case Close close ->
                operation.update(entry -> entry.id(close.entry().id())
                        .ifSeqNo(close.entry().state().sequence())
                        .ifPrimaryTerm(close.entry().state().term())
                        .document(EntryJson.fields(close)));
        });
    }

    private static Optional<Refused> refused(Change change, BulkResponseItem item) {
        var error = item.error();
        if (error == null || item.status() == CONFLICT) {
            return Optional.empty();
        }
        var type = String.valueOf(error.type());
        return switch (change) {
            case Create create -> Optional.of(new Refused(create.entry(), type));
            case Close _ when item.status() == NOT_FOUND -> Optional.empty();
            case Close _ -> throw Failures.answered(item.status(), type, new IllegalStateException(type));
        };
    }

    @Override
    public void publish() {
        Failures.calling(() -> client.indices().refresh(refresh -> refresh.index(index)));
    }

    @Override
    public void remove(Collection<KnowledgeEntry> unwanted) {
        for (var part : parts(List.copyOf(unwanted), BULK)) {
            bulk(part.stream()
                    .map(EntryJson::id)
                    .map(id -> BulkOperation.of(operation -> operation.delete(entry -> entry.id(id))))
                    .toList());
        }
    }

    @Override
    public Collection<KnowledgeEntry> present(Collection<KnowledgeEntry> wanted) {
        var present = new HashSet<String>();
        for (var part : parts(List.copyOf(wanted), BULK)) {
            present.addAll(present(part));
        }
        return wanted.stream()
                .filter(entry -> present.contains(EntryJson.id(entry)))
                .collect(Collectors.toList());
    }

    private List<String> present(List<KnowledgeEntry> wanted) {
        var ids = wanted.stream().map(EntryJson::id).toList();
        var response = Failures.calling(() ->
                client.mget(get -> get.index(index).ids(ids).source(source -> source.fetch(false)), JsonNode.class));
        return response.docs().stream()
                .filter(document -> document.isResult() && document.result().found())
                .map(document -> document.result().id())
                .toList();
    }

    /// One item that may pass later is reason enough to do all of it again.
    private List<BulkResponseItem> bulk(List<BulkOperation> operations) {
        var request = BulkRequest.of(bulk -> bulk.index(index).operations(operations));
        var response = Failures.calling(() -> client.bulk(request));
        for (var item : response.items()) {
            var error = item.error();
            var type = error == null ? "" : String.valueOf(error.type());
            if (Failures.mayPass(item.status()) || type.equals("index_not_found_exception")) {
                throw Failures.answered(Math.max(item.status(), 500), type, new IOException(type));
            }
        }
        return response.items();
    }

    private static <T> List<List<T>> parts(List<T> all, int size) {
        return IntStream.iterate(0, start -> start < all.size(), start -> start + size)
                .mapToObj(start -> all.subList(start, Math.min(all.size(), start + size)))
                .toList();
    }
}
