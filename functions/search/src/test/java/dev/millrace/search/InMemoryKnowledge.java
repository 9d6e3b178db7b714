package dev.millrace.search;

import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.error.Transient;
import dev.millrace.core.text.MaskedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The knowledge index as a list. Can be made unreachable.
final class InMemoryKnowledge implements KnowledgeSearch {

    private final List<StoredChunk> chunks = new ArrayList<>();
    private boolean reachable = true;

    void index(List<StoredChunk> more) {
        chunks.addAll(more);
    }

    InMemoryKnowledge unreachable() {
        reachable = false;
        return this;
    }

    @Override
    public List<FoundDocument> find(SearchRequest request, QueryVector vector) {
        if (!reachable) {
            throw new Transient("The search index cannot be reached.");
        }
        var seen = new HashSet<DocumentId>();
        return chunks.stream()
                .filter(chunk -> request.scope().admits(chunk.tenant(), chunk.tier(), chunk.validity()))
                .map(chunk -> found(chunk, score(chunk, request, vector)))
                .filter(document -> document.score() > 0)
                .sorted(Comparator.comparingDouble(FoundDocument::score).reversed())
                .filter(document -> seen.add(document.documentId()))
                .limit(request.limit())
                .toList();
    }

    private static double score(StoredChunk chunk, SearchRequest request, QueryVector vector) {
        var byWords = overlap(words(chunk.text()), words(request.query().value()));
        var byMeaning = chunk.embeddingVersion().equals(vector.embeddingVersion()) ? closeness(chunk, vector) : 0;
        return Math.min(1, (byWords + byMeaning) / 2);
    }

    private static double overlap(Set<String> text, Set<String> query) {
        var common = new HashSet<>(query);
        common.retainAll(text);
        return (double) common.size() / query.size();
    }

    private static Set<String> words(String text) {
        return Set.copyOf(new HashSet<>(List.of(text.toLowerCase(Locale.ROOT).split(" "))));
    }

    private static double closeness(StoredChunk chunk, QueryVector vector) {
        var cosine = 0.0;
        var meaning = chunk.vector();
        var wanted = vector.components();
        for (var i = 0; i < meaning.length; i++) {
            cosine += meaning[i] * wanted[i];
        }
        return (1 + cosine) / 2;
    }

    private static FoundDocument found(StoredChunk chunk, double score) {
        return new FoundDocument(
                new DocumentId(chunk.documentId()),
                Optional.empty(),
                MaskedText.alreadyMasked(chunk.text()),
                score,
                chunk.tier(),
                chunk.validity().from(),
                chunk.validity().until(),
                chunk.version());
    }
}
