package dev.millrace.bench.search;

import static dev.millrace.bench.search.Retrieval.SHIPPED;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.DoubleFunction;

/// The ways that are compared: the parts of the shipped one, what each of its steps is worth, other fusions.
final class Ablation {

    /// BM25 as `searchKnowledge` asks for it.
    static final String WORDS = "BM25";
    /// The vectors as `searchKnowledge` asks for them.
    static final String MEANING = "dense";

    private static final String ARITHMETIC = "arithmetic_mean";

    private Ablation() {}

    /// The two halves of the shipped search, each alone.
    static Map<String, Retrieval> parts() {
        var ways = new LinkedHashMap<String, Retrieval>();
        ways.put(WORDS, SHIPPED.words(1));
        ways.put(MEANING, SHIPPED.words(0));
        return ways;
    }

    /// Every other way.
    static SequencedMap<String, Retrieval> others() {
        var ways = new LinkedHashMap<String, Retrieval>();
        ways.put("hybrid, sent straight to the index", SHIPPED);
        withoutAStep(ways);
        fusions(ways);
        each(ways, "weight of words %.1f", SHIPPED::words, 0.2, 0.4, 0.5, 0.6);
        each(ways, "depth %.0f", depth -> SHIPPED.depth((int) depth), 50, 100, 200);
        return ways;
    }

    private static void withoutAStep(Map<String, Retrieval> ways) {
        ways.put("BM25, title not counted again", SHIPPED.words(1).title(0));
        ways.put("dense, prefix also before statements", SHIPPED.words(0).alwaysPrefixed());
        ways.put("title not counted again", SHIPPED.title(0));
        ways.put("prefix also before statements", SHIPPED.alwaysPrefixed());
        ways.put("neither", SHIPPED.title(0).alwaysPrefixed());
    }

    private static void fusions(Map<String, Retrieval> ways) {
        ways.put("min-max from the last candidate", SHIPPED.fusion("min_max", ARITHMETIC));
        ways.put(
                "the same, words 0.5, depth 200",
                SHIPPED.fusion("min_max", ARITHMETIC).words(0.5).depth(200));
        ways.put("min-max, geometric mean", SHIPPED.mean("geometric_mean"));
        ways.put("min-max, harmonic mean", SHIPPED.mean("harmonic_mean"));
        ways.put("l2, arithmetic mean", SHIPPED.fusion("l2", ARITHMETIC));
        ways.put("z-score, arithmetic mean", SHIPPED.fusion("z_score", ARITHMETIC));
        ways.put("reciprocal ranks (60)", SHIPPED.fusion("rrf", ARITHMETIC));
    }

    private static void each(
            Map<String, Retrieval> ways, String label, DoubleFunction<Retrieval> way, double... values) {
        for (var value : values) {
            ways.put(String.format(Locale.ROOT, label, value), way.apply(value));
        }
    }
}
