package dev.millrace.triage.classify.kernel;

import dev.millrace.triage.classify.past.Example;
import dev.millrace.triage.classify.past.TicketText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/// The examples around a text, and what they say of it together.
public final class Neighbourhood {

    private final List<Example> examples;
    private final double[] weights;
    private final WordEvidence evidence;

    private Neighbourhood(List<Example> examples, double[] weights, WordEvidence evidence) {
        this.examples = examples;
        this.weights = weights;
        this.evidence = evidence;
    }

    /// Compares a text with its neighbours, one or more, all with vectors of the same model.
    public static Neighbourhood of(TicketText text, List<Example> examples, KernelRules rules) {
        var words = examples.stream()
                .map(it -> Terms.words(it.text().words().value()))
                .toList();
        var characters = examples.stream()
                .map(it -> Terms.characters(it.text().words().value()))
                .toList();
        var meanings = examples.stream().map(it -> it.text().meaning()).toList();
        var own = Terms.words(text.words().value());
        var kernels = List.of(
                new TermKernel(own, words, rules.words()),
                new TermKernel(Terms.characters(text.words().value()), characters, rules.characters()),
                new MeaningKernel(text.meaning(), meanings, rules.sharpness(), rules.meaning()));
        return new Neighbourhood(
                List.copyOf(examples),
                new Ridge(kernels, penalties(examples, rules)).weights(),
                new WordEvidence(own, words));
    }

    /// Tickets of small categories count more, or the large ones would outvote them: λ × √(n of its category ÷ n of an
    /// even share).
    private static double[] penalties(List<Example> examples, KernelRules rules) {
        var sizes = new HashMap<String, Integer>();
        examples.forEach(example -> sizes.merge(example.labels().category(), 1, Integer::sum));
        var even = (double) examples.size() / sizes.size();
        return examples.stream()
                .mapToDouble(example -> rules.penalty()
                        * Math.sqrt(sizes.getOrDefault(example.labels().category(), 0) / even))
                .toArray();
    }

    /// How much speaks for each value that the neighbours have: about 1 for what all near ones say, 0 for the others.
    ///
    /// @param label of an example; the same for those that say the same
    public <L extends Comparable<L>> Map<L, Double> votes(Function<Example, L> label) {
        var votes = new TreeMap<L, Double>();
        for (var i = 0; i < weights.length; i++) {
            votes.merge(label.apply(examples.get(i)), weights[i], Double::sum);
        }
        return votes;
    }

    /// The same, half of it by naive Bayes over words: for labels that single words tell, such as urgency.
    public <L extends Comparable<L>> Map<L, Double> votesByWords(Function<Example, L> label) {
        var votes = votes(label);
        var numbers = new HashMap<L, Integer>();
        votes.keySet().forEach(value -> numbers.put(value, numbers.size()));
        var classes = examples.stream()
                .mapToInt(example -> numbers.getOrDefault(label.apply(example), 0))
                .toArray();
        var posterior = evidence.posterior(classes, numbers.size());
        numbers.forEach((value, number) -> votes.merge(value, posterior[number], (vote, odds) -> (vote + odds) / 2));
        return votes;
    }
}
