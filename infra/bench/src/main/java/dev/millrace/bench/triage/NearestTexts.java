package dev.millrace.bench.triage;

import de.bwaldvogel.liblinear.Feature;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// TF-IDF and the nearest neighbours by cosine, which vote by it.
record NearestTexts(int neighbours) implements Classifier {

    /// A text of the training set that has a term, and the term's weight there.
    private record Posting(int text, double weight) {}

    @Override
    public List<Guess> guesses(List<Ticket> train, List<Ticket> test) {
        var weights = new TermWeights(train.stream().map(Ticket::text).toList());
        var postings = new HashMap<Integer, List<Posting>>();
        for (var i = 0; i < train.size(); i++) {
            for (var term : weights.of(train.get(i).text())) {
                postings.computeIfAbsent(term.getIndex(), _ -> new ArrayList<>())
                        .add(new Posting(i, term.getValue()));
            }
        }
        return test.stream()
                .map(ticket -> guess(train, cosines(weights.of(ticket.text()), postings, train.size())))
                .toList();
    }

    private static double[] cosines(Feature[] text, Map<Integer, List<Posting>> postings, int size) {
        var cosines = new double[size];
        for (var term : text) {
            for (var posting : postings.getOrDefault(term.getIndex(), List.of())) {
                cosines[posting.text()] += posting.weight() * term.getValue();
            }
        }
        return cosines;
    }

    private Guess guess(List<Ticket> train, double[] cosines) {
        var votes = new HashMap<String, Double>();
        IntStream.range(0, cosines.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -cosines[i]))
                .limit(neighbours)
                .forEach(i -> votes.merge(train.get(i).label(), cosines[i] + 1e-9, Double::sum));
        var best = votes.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        var all = votes.values().stream().mapToDouble(Double::doubleValue).sum();
        return new Guess(best.getKey(), best.getValue() / all);
    }
}
