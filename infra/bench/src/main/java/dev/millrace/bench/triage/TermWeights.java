package dev.millrace.bench.triage;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// TF-IDF as text classification usually has it: words and pairs of words, 1 + ln tf, smoothed idf, length one.
final class TermWeights {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> frequencies = new HashMap<>();
    private final int texts;

    TermWeights(Collection<String> texts) {
        this.texts = texts.size();
        for (var text : texts) {
            for (var term : counts(text).keySet()) {
                numbers.computeIfAbsent(term, _ -> numbers.size() + 1);
                frequencies.merge(term, 1, Integer::sum);
            }
        }
    }

    int terms() {
        return numbers.size();
    }

    /// A text's terms by number, those that are known.
    Feature[] of(String text) {
        var weights = new TreeMap<Integer, Double>();
        counts(text).forEach((term, count) -> {
            var number = numbers.get(term);
            if (number != null) {
                var idf = Math.log((1.0 + texts) / (1.0 + frequencies.getOrDefault(term, 0))) + 1;
                weights.put(number, (1 + Math.log(count)) * idf);
            }
        });
        var length =
                Math.sqrt(weights.values().stream().mapToDouble(it -> it * it).sum());
        return weights.entrySet().stream()
                .map(weight -> new FeatureNode(weight.getKey(), weight.getValue() / length))
                .toArray(Feature[]::new);
    }

    private static Map<String, Integer> counts(String text) {
        var counts = new HashMap<String, Integer>();
        var words = List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}_]+"));
        var before = "";
        for (var word : words) {
            if (!word.isEmpty()) {
                counts.merge(word, 1, Integer::sum);
                if (!before.isEmpty()) {
                    counts.merge(before + " " + word, 1, Integer::sum);
                }
                before = word;
            }
        }
        return counts;
    }
}
