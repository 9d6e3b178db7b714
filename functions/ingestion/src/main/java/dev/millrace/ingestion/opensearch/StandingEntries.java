package dev.millrace.ingestion.opensearch;

import static dev.millrace.core.knowledge.KnowledgeField.CHUNK;
import static dev.millrace.core.knowledge.KnowledgeField.DOCUMENT_ID;
import static dev.millrace.core.knowledge.KnowledgeField.KNOWN_UNTIL;
import static dev.millrace.core.knowledge.KnowledgeField.TENANT;
import static dev.millrace.core.knowledge.KnowledgeField.VERSION;

import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.Transient;
import dev.millrace.ingestion.index.DocumentVersion;
import dev.millrace.ingestion.index.KnowledgeWriter.Standing;
import dev.millrace.ingestion.index.KnowledgeWriter.State;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opensearch.client.json.JsonData;
import org.opensearch.client.opensearch.OpenSearchClient;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.SortOptions;
import org.opensearch.client.opensearch._types.SortOrder;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.opensearch.client.opensearch.core.SearchRequest;
import org.opensearch.client.opensearch.core.search.Hit;

/// Finds the entries of documents that may have to end, or that make others end.
record StandingEntries(OpenSearchClient client, String index) {

    /// The most that one search returns.
    private static final int PAGE = 10_000;

    /// Together they name an entry.
    private static final List<SortOptions> ORDER = List.of(by(TENANT), by(DOCUMENT_ID), by(VERSION), by(CHUNK));

    /// What is read of an entry; components are named as the fields of the index.
    record Fields(
            TenantId tenant, DocumentId documentId, long version, Instant knownFrom, Optional<Instant> knownUntil) {

        static final List<String> NAMES = Arrays.stream(Fields.class.getRecordComponents())
                .map(component -> component.getName())
                .toList();
    }

    List<Standing> of(Collection<DocumentVersion> versions) {
        var query = query(versions);
        var standing = new ArrayList<Standing>();
        var after = new ArrayList<FieldValue>();
        List<Hit<Fields>> page;
        do {
            page = Failures.calling(() -> page(query, after));
            page.stream().map(StandingEntries::standing).forEach(standing::add);
            after.clear();
            if (!page.isEmpty()) {
                after.addAll(page.getLast().sort());
            }
        } while (page.size() == PAGE);
        return standing;
    }

    private List<Hit<Fields>> page(Query query, List<FieldValue> after) throws IOException {
        var response = client.search(
                SearchRequest.of(search -> {
                    search.index(index)
                            .query(query)
                            .size(PAGE)
                            .sort(ORDER)
                            .seqNoPrimaryTerm(true)
                            .allowPartialSearchResults(false)
                            .source(source -> source.filter(fields -> fields.includes(Fields.NAMES)));
                    return after.isEmpty() ? search : search.searchAfter(after);
                }),
                Fields.class);
        if (response.timedOut()) {
            throw new Transient("The search index answered for a part of its documents only: try again.");
        }
        return response.hits().hits();
    }

    private static Standing standing(Hit<Fields> hit) {
        var fields = Objects.requireNonNull(hit.source(), "the source of a hit, which the query asks for");
        return new Standing(
                Objects.requireNonNull(hit.id(), "hits have ids"),
                new State(
                        Objects.requireNonNull(hit.seqNo(), "asked for"),
                        Objects.requireNonNull(hit.primaryTerm(), "asked for")),
                new DocumentVersion.Key(fields.tenant(), fields.documentId()),
                fields.version(),
                fields.knownFrom(),
                fields.knownUntil());
    }

    private static Query query(Collection<DocumentVersion> versions) {
        var documents = versions.stream()
                .collect(Collectors.groupingBy(
                        version -> version.document().tenant().value(),
                        Collectors.mapping(
                                version -> FieldValue.of(
                                        version.document().documentId().value()),
                                Collectors.toList())))
                .entrySet()
                .stream()
                .map(group -> documents(group.getKey(), group.getValue()))
                .toList();
        return Query.of(query -> query.bool(all -> all.filter(anyOf(documents)).filter(anyOf(concerned(versions)))));
    }

    private static Query documents(String tenant, List<FieldValue> ids) {
        return Query.of(query -> query.bool(all -> all.filter(
                        filter -> filter.term(term -> term.field(TENANT).value(FieldValue.of(tenant))))
                .filter(filter -> filter.terms(terms -> terms.field(DOCUMENT_ID).terms(any -> any.value(ids))))));
    }

    /// Entries of these versions and of later ones, and whatever ends after the first of these begins.
    private static List<Query> concerned(Collection<DocumentVersion> versions) {
        var lowest = versions.stream().mapToLong(DocumentVersion::version).min().orElse(0);
        var first = versions.stream()
                .map(DocumentVersion::knownFrom)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MIN);
        return List.of(
                Query.of(query -> query.range(range -> range.field(VERSION).gte(JsonData.of(lowest)))),
                Query.of(query -> query.range(range -> range.field(KNOWN_UNTIL)
                        .gt(JsonData.of(first.toEpochMilli()))
                        .format("epoch_millis"))),
                Query.of(query ->
                        query.bool(none -> none.mustNot(end -> end.exists(exists -> exists.field(KNOWN_UNTIL))))));
    }

    private static Query anyOf(List<Query> queries) {
        return Query.of(query -> query.bool(bool -> bool.should(queries).minimumShouldMatch("1")));
    }

    private static SortOptions by(String field) {
        return SortOptions.of(sort -> sort.field(by -> by.field(field).order(SortOrder.Asc)));
    }
}
