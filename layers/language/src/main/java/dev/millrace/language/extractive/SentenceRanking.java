package dev.millrace.language.extractive;

import dev.millrace.core.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Picks the sentences that speak to a question: BM25 over the sentences of all sources
/// ([Robertson and Zaragoza 2009](https://doi.org/10.1561/1500000019)), with a little more for better sources.
final class SentenceRanking {

    private static final int MOST = 3;
    private static final double K1 = 1.2;
    private static final double B = 0.75;
    /// What the best source's sentences have over those of a source that is far down.
    private static final double HEAD_START = 0.25;
    /// A sentence that adds no word of the question must come this close to the best.
    private static final double CLOSE = 0.75;
    private static final double FAR = 0.4;

    private final List<Sentence> sentences;
    private final Set<String> asked;
    private final double averageLength;

    SentenceRanking(List<Sentence> sentences, String question) {
        this.sentences = sentences;
        asked = Words.of(question).stems();
        averageLength = sentences.stream().mapToInt(Sentence::length).average().orElse(1);
    }

    /// The sentences to answer with, best first; the first one of the best source if no word of the question occurs.
    List<Sentence> best() {
        var scored = sentences.stream()
                .map(sentence -> new Scored(sentence, words(sentence)))
                .sorted(Comparator.comparingDouble(Scored::withHeadStart).reversed())
                .toList();
        var picked = new ArrayList<Sentence>();
        var covered = new HashSet<String>();
        for (var each : scored) {
            var share = each.withHeadStart() / scored.getFirst().withHeadStart();
            if (picked.size() < MOST
                    && isNew(each.sentence(), picked)
                    && (picked.isEmpty() || adds(each, share, covered))) {
                picked.add(each.sentence());
                covered.addAll(each.sentence().counts().keySet());
            }
        }
        return picked;
    }

    private boolean adds(Scored each, double share, Set<String> covered) {
        var more = each.sentence().counts().keySet().stream()
                .anyMatch(stem -> asked.contains(stem) && !covered.contains(stem));
        return share >= (more ? FAR : CLOSE) && each.words() > 0;
    }

    private static boolean isNew(Sentence sentence, List<Sentence> picked) {
        return picked.stream().noneMatch(it -> it.counts().equals(sentence.counts()));
    }

    private double words(Sentence sentence) {
        return asked.stream().mapToDouble(stem -> weight(stem, sentence)).sum();
    }

    private double weight(String stem, Sentence sentence) {
        double count = sentence.counts().getOrDefault(stem, 0);
        var holding =
                sentences.stream().filter(it -> it.counts().containsKey(stem)).count();
        var rarity = Math.log(1 + (sentences.size() - holding + 0.5) / (holding + 0.5));
        return rarity * count * (K1 + 1) / (count + K1 * (1 - B + B * sentence.length() / averageLength));
    }

    private record Scored(Sentence sentence, double words) {

        double withHeadStart() {
            return (words + 0.1) * (1 + HEAD_START / (1 + sentence.rank()));
        }
    }
}
