package dev.millrace.search.fusion;

import dev.millrace.core.text.MaskedText;
import dev.millrace.search.Found;
import dev.millrace.search.FoundChunk;
import dev.millrace.search.KnowledgeSearch;
import dev.millrace.search.Lookup;
import dev.millrace.search.Scored;
import dev.millrace.search.scope.SearchScope;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Fuses here what the index finds by halves: for an index without search pipelines.
public final class FusedHere implements KnowledgeSearch {

    private final KnowledgeSearch index;

    public FusedHere(KnowledgeSearch index) {
        this.index = index;
    }

    @Override
    public Found find(Lookup lookup) {
        var halves = index.halves(lookup);
        var page = page(Fusion.of(halves, lookup.wordsWeight()), lookup);
        var documents = texts(index, lookup.scope(), page).stream()
                .map(each -> new Scored(each.chunk(), each.fused().score()))
                .toList();
        return new Found(documents, halves.index());
    }

    /// The documents of the page that was asked for.
    public static List<Fused> page(List<Fused> all, Lookup lookup) {
        return Fusion.collapsed(all).stream()
                .skip(lookup.from())
                .limit(lookup.size())
                .toList();
    }

    /// Candidates with their texts; one that vanished in between is left out.
    public static List<Located> texts(KnowledgeSearch index, SearchScope scope, List<Fused> candidates) {
        var ids = candidates.stream().map(each -> each.candidate().id()).toList();
        var chunks = index.read(scope, ids, Optional.empty()).stream()
                .collect(Collectors.toMap(FoundChunk::id, Function.identity()));
        return candidates.stream()
                .flatMap(each ->
                        Optional.ofNullable(chunks.get(each.candidate().id()))
                                .map(chunk -> new Located(chunk, each))
                                .stream())
                .toList();
    }

    @Override
    public Halves halves(Lookup lookup) {
        return index.halves(lookup);
    }

    @Override
    public List<FoundChunk> read(SearchScope scope, List<String> ids, Optional<MaskedText> highlighted) {
        return index.read(scope, ids, highlighted);
    }
}
