package dev.millrace.triage.json;

import dev.millrace.core.domain.ObjectPointer;
import dev.millrace.core.json.Json;
import dev.millrace.core.store.Buckets;
import dev.millrace.core.text.MaskedText;
import dev.millrace.triage.desk.Citation;
import dev.millrace.triage.desk.Citations;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// The articles and frequent questions of contexts in buckets: their texts were masked before they were written.
public record StoredCitations(Buckets buckets) implements Citations {

    @Override
    public List<Citation> of(ObjectPointer context) {
        return buckets.read(context)
                .map(Json::parse)
                .map(StoredCitations::citations)
                .orElse(List.of());
    }

    private static List<Citation> citations(JsonNode context) {
        return Stream.of("articles", "faq")
                .flatMap(part -> context.path(part).valueStream())
                .map(StoredCitations::citation)
                .toList();
    }

    private static Citation citation(JsonNode article) {
        return new Citation(
                article.path("documentId").asString(""),
                MaskedText.alreadyMasked(article.path("title").asString("")),
                MaskedText.alreadyMasked(article.path("excerpt").asString("")));
    }
}
