package dev.millrace.triage.json;

import dev.millrace.core.domain.ObjectPointer;
import dev.millrace.core.json.Json;
import dev.millrace.core.store.Buckets;
import dev.millrace.core.text.MaskedText;
import dev.millrace.triage.handover.Suggestion;
import dev.millrace.triage.handover.Suggestions;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// The articles of contexts that [StoredContexts] wrote: they were masked before.
public record StoredSuggestions(Buckets buckets) implements Suggestions {

    @Override
    public List<Suggestion> in(ObjectPointer context) {
        return buckets.read(context)
                .map(Json::parse)
                .map(stored -> Stream.of("faq", "articles")
                        .flatMap(part -> stored.path(part).valueStream())
                        .map(StoredSuggestions::suggestion)
                        .toList())
                .orElse(List.of());
    }

    private static Suggestion suggestion(JsonNode article) {
        return new Suggestion(
                article.path("documentId").asString(""),
                MaskedText.alreadyMasked(article.path("title").asString("")),
                MaskedText.alreadyMasked(article.path("excerpt").asString("")));
    }
}
