package dev.millrace.search;

import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.error.Transient;
import dev.millrace.core.text.MaskedText;
import dev.millrace.search.fusion.Candidate;
import dev.millrace.search.fusion.FusedHere;
import dev.millrace.search.fusion.Halves;
import dev.millrace.search.scope.SearchScope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/// The knowledge index as a list. Can be made unreachable, and renamed as a new one is.
public final class InMemoryKnowledge implements KnowledgeSearch {

    private final List<StoredChunk> chunks = new ArrayList<>();
    private boolean reachable = true;
    private String name = "memory";

    public void index(List<StoredChunk> more) {
        chunks.addAll(more);
    }

    InMemoryKnowledge unreachable() {
        reachable = false;
        return this;
    }

    void replaced() {
        name = "memory-of-another-model";
    }

    @Override
    public Found find(Lookup lookup) {
        return new FusedHere(this).find(lookup);
    }

    @Override
    public Halves halves(Lookup lookup) {
        requireReachable();
        var words = lookup.comparesWords()
                ? best(lookup, chunk -> overlap(words(chunk.text()), words(lookup.words())))
                : List.<Candidate>of();
        var meaning = lookup.vector()
                .filter(_ -> lookup.comparesMeaning())
                .map(vector -> best(lookup, chunk -> closeness(chunk, vector)))
                .orElse(List.of());
        return new Halves(words, meaning, words.isEmpty() && meaning.isEmpty() ? "" : name);
    }

    @Override
    public List<FoundChunk> read(SearchScope scope, List<String> ids, Optional<MaskedText> highlighted) {
        requireReachable();
        return chunks.stream()
                .filter(chunk -> chunk.isIn(scope) && ids.contains(chunk.id()))
                .map(chunk -> found(chunk, highlighted))
                .toList();
    }

    private void requireReachable() {
        if (!reachable) {
            throw new Transient("The search index cannot be reached.");
        }
    }

    private List<Candidate> best(Lookup lookup, ToDoubleFunction<StoredChunk> score) {
        return chunks.stream()
                .filter(chunk -> chunk.isIn(lookup.scope())
                        && containsAll(chunk, lookup.plan().required()))
                .map(chunk -> candidate(chunk, score.applyAsDouble(chunk)))
                .filter(candidate -> candidate.score() > 0)
                .sorted(Comparator.comparingDouble(Candidate::score).reversed())
                .limit(lookup.plan().depth())
                .toList();
    }

    private static boolean containsAll(StoredChunk chunk, List<MaskedText> phrases) {
        return phrases.stream().allMatch(phrase -> chunk.text().contains(phrase.value()));
    }

    private static double overlap(Set<String> text, Set<String> query) {
        var common = new HashSet<>(query);
        common.retainAll(text);
        return (double) common.size() / query.size();
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split(" ")).collect(Collectors.toSet());
    }

    private static double closeness(StoredChunk chunk, QueryVector vector) {
        if (!chunk.embeddingVersion().equals(vector.embeddingVersion())) {
            return 0;
        }
        var cosine = 0.0;
        var meaning = chunk.vector();
        var wanted = vector.components();
        for (var i = 0; i < meaning.length; i++) {
            cosine += meaning[i] * wanted[i];
        }
        return (1 + cosine) / 2;
    }

    private static Candidate candidate(StoredChunk chunk, double score) {
        return new Candidate(
                chunk.id(),
                chunk.tenant(),
                chunk.tier(),
                new DocumentId(chunk.documentId()),
                chunk.validity(),
                chunk.known(),
                (float) score);
    }

    private static FoundChunk found(StoredChunk chunk, Optional<MaskedText> highlighted) {
        return new FoundChunk(
                chunk.id(),
                new DocumentId(chunk.documentId()),
                chunk.chunk(),
                chunk.chunks(),
                Optional.empty(),
                MaskedText.alreadyMasked(chunk.text()),
                chunk.tier(),
                chunk.validity(),
                chunk.version(),
                highlighted
                        .map(query -> marks(chunk.text(), words(query.value())))
                        .orElse(List.of()));
    }

    private static List<Mark> marks(String text, Set<String> words) {
        var marks = new ArrayList<Mark>();
        var position = 0;
        for (var word : text.split(" ", -1)) {
            if (words.contains(word.toLowerCase(Locale.ROOT))) {
                marks.add(new Mark(position, position + word.length()));
            }
            position += word.length() + 1;
        }
        return marks;
    }
}
