package dev.millrace.bench.triage;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.Arrays;
import java.util.List;

/// TF-IDF and a linear support vector machine, one against all others (LIBLINEAR, L2 loss). Its confidence is the
/// softmax of its decision values.
///
/// @param cost C of LIBLINEAR
record LinearSvm(double cost) implements Classifier {

    private static final double PRECISE_ENOUGH = 0.01;

    @Override
    public List<Guess> guesses(List<Ticket> train, List<Ticket> test) {
        var weights = new TermWeights(train.stream().map(Ticket::text).toList());
        var labels = train.stream().map(Ticket::label).distinct().sorted().toList();
        var problem = new Problem();
        problem.l = train.size();
        problem.n = weights.terms();
        problem.x = train.stream().map(ticket -> weights.of(ticket.text())).toArray(Feature[][]::new);
        problem.y = train.stream()
                .mapToDouble(ticket -> labels.indexOf(ticket.label()))
                .toArray();
        Linear.disableDebugOutput();
        var model = Linear.train(problem, new Parameter(SolverType.L2R_L2LOSS_SVC_DUAL, cost, PRECISE_ENOUGH));
        return test.stream()
                .map(ticket -> guess(model, weights.of(ticket.text()), labels))
                .toList();
    }

    private static Guess guess(Model model, Feature[] text, List<String> labels) {
        var values = new double[labels.size()];
        var label = Linear.predictValues(model, text, values);
        var highest = Arrays.stream(values).max().orElseThrow();
        var odds = Arrays.stream(values).map(value -> Math.exp(value - highest)).sum();
        return new Guess(labels.get((int) label), 1 / odds);
    }
}
