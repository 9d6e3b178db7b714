package dev.millrace.ingestion.opensearch;

import static dev.millrace.core.knowledge.KnowledgeField.DOCUMENT_ID;
import static dev.millrace.core.knowledge.KnowledgeField.TENANT;
import static dev.millrace.core.knowledge.KnowledgeField.VERSION;

import dev.millrace.ingestion.index.KnowledgeWriter.Obsolete;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.opensearch.client.json.JsonData;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.query_dsl.Query;

/// Matches what is obsolete of many documents at once.
final class ObsoleteQuery {

    private record Group(String tenant, long below) {}

    private ObsoleteQuery() {}

    static Query of(Collection<Obsolete> documents) {
        var groups = documents.stream()
                .collect(Collectors.groupingBy(
                        obsolete -> new Group(obsolete.tenant().value(), obsolete.below()),
                        Collectors.mapping(
                                obsolete -> FieldValue.of(obsolete.document().value()), Collectors.toList())));
        var any = groups.entrySet().stream()
                .map(group -> group(group.getKey(), group.getValue()))
                .toList();
        return Query.of(query -> query.bool(bool -> bool.should(any).minimumShouldMatch("1")));
    }

    private static Query group(Group group, List<FieldValue> documents) {
        return Query.of(query -> query.bool(all -> all.filter(
                        filter -> filter.term(term -> term.field(TENANT).value(FieldValue.of(group.tenant()))))
                .filter(filter -> filter.terms(terms -> terms.field(DOCUMENT_ID).terms(ids -> ids.value(documents))))
                .filter(filter -> filter.range(range -> range.field(VERSION).lt(JsonData.of(group.below()))))));
    }
}
