package dev.millrace.bench.triage;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Says of every ticket what most are.
record Majority() implements Classifier {

    @Override
    public List<Guess> guesses(List<Ticket> train, List<Ticket> test) {
        var most =
                train.stream().collect(Collectors.groupingBy(Ticket::label, Collectors.counting())).entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .orElseThrow();
        return Collections.nCopies(test.size(), new Guess(most.getKey(), (double) most.getValue() / train.size()));
    }
}
