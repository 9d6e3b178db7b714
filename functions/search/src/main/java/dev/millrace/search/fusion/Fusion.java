package dev.millrace.search.fusion;

import dev.millrace.core.knowledge.KnowledgeIndex;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Fuses the halves of a search as the search pipeline of the index does: each half's scores are brought to one scale
/// (min-max with a lower bound, clipped), and their weighted mean counts
/// ([OpenSearch](https://docs.opensearch.org/latest/search-plugins/search-pipelines/normalization-processor/)).
public final class Fusion {

    /// What the worst of a half gets, and whatever lies below the bound, so that it still counts as found.
    private static final float LEAST = 0.001f;

    private static final int WHOLE = 100;

    /// Ties go to what the words placed higher, then to what the meaning did.
    private static final Comparator<Fused> BEST_FIRST = Comparator.comparingDouble(Fused::score)
            .reversed()
            .thenComparingInt(fused -> rank(fused.words()))
            .thenComparingInt(fused -> rank(fused.meaning()));

    private Fusion() {}

    /// All candidates, best first.
    ///
    /// @param wordsWeight in hundredths
    public static List<Fused> of(Halves halves, int wordsWeight) {
        var words = placed(halves.words(), KnowledgeIndex.WORDS_FROM);
        var meaning = placed(halves.meaning(), KnowledgeIndex.MEANING_FROM);
        var candidates = new LinkedHashMap<String, Candidate>();
        halves.words().forEach(candidate -> candidates.put(candidate.id(), candidate));
        halves.meaning().forEach(candidate -> candidates.putIfAbsent(candidate.id(), candidate));
        return candidates.values().stream()
                .map(candidate ->
                        fused(candidate, get(words, candidate), get(meaning, candidate), wordsWeight / (float) WHOLE))
                .sorted(BEST_FIRST)
                .toList();
    }

    /// The best chunk of each document only.
    public static List<Fused> collapsed(List<Fused> fused) {
        var seen = new HashSet<>();
        return fused.stream()
                .filter(each -> seen.add(each.candidate().documentId()))
                .toList();
    }

    private static Fused fused(Candidate candidate, Optional<Placed> words, Optional<Placed> meaning, float weight) {
        var score = weight * normalized(words) + (1 - weight) * normalized(meaning);
        return new Fused(candidate, score, words.map(Placed::standing), meaning.map(Placed::standing));
    }

    private static float normalized(Optional<Placed> placed) {
        return placed.map(Placed::normalized).orElse(0f);
    }

    private static Map<String, Placed> placed(List<Candidate> half, float bound) {
        var placed = new LinkedHashMap<String, Placed>();
        for (var candidate : half) {
            var normalized = normalized(
                    candidate.score(), half.getLast().score(), half.getFirst().score(), bound);
            placed.put(candidate.id(), new Placed(new Standing(placed.size() + 1, candidate.score()), normalized));
        }
        return placed;
    }

    /// A half that lies below the bound as a whole is brought to scale without it.
    private static float normalized(float score, float lowest, float highest, float bound) {
        var zero = highest < bound ? lowest : bound;
        if (highest == lowest || highest == zero) {
            return 1;
        }
        return score <= zero ? LEAST : (score - zero) / (highest - zero);
    }

    private static Optional<Placed> get(Map<String, Placed> half, Candidate candidate) {
        return Optional.ofNullable(half.get(candidate.id()));
    }

    private static int rank(Optional<Standing> standing) {
        return standing.map(Standing::rank).orElse(Integer.MAX_VALUE);
    }

    private record Placed(Standing standing, float normalized) {}
}
