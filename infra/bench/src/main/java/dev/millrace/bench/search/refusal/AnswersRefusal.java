package dev.millrace.bench.search.refusal;

import dev.millrace.bench.Benchmark;
import dev.millrace.bench.Goal;
import dev.millrace.bench.Result;
import dev.millrace.bench.Setting;
import dev.millrace.bench.search.JudgedCollection;
import dev.millrace.bench.suite.SearchNode;
import dev.millrace.bench.suite.TemporaryFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Whether questions are refused whose answer is not there, and those answered whose answer is: the rule of
/// evidence that is shipped, on queries of a collection, half of which lost their documents, and on questions about
/// something else.
///
/// Beside it, rules that are chosen by other questions than those it is measured on.
public final class AnswersRefusal implements Benchmark {

    private static final double GOAL = 0.8;

    @Override
    public String name() {
        return "answers-refusal";
    }

    @Override
    public String summary() {
        return "accuracy of answering what the index answers and of refusing what it does not";
    }

    @Override
    public Result run(Setting setting) throws IOException, InterruptedException {
        var collection = JudgedCollection.in(setting.data("ir")).getFirst();
        var questions = Questionnaire.of(collection, setting.data("tickets/banking77/test.csv"));
        var folder = TemporaryFolder.create("millrace-refusal");
        try (var node = SearchNode.start(setting.home(), folder.path())) {
            var corpus = folder.path().resolve("corpus.jsonl");
            questions.writeCorpus(collection, corpus, setting.records().orElse(Integer.MAX_VALUE));
            var shipped = new ShippedAnswers(setting.home(), node.address());
            shipped.index(corpus);
            var chosenBy = shipped.ask(questions.chosenBy());
            var measured = shipped.ask(questions.measured());
            return new Result(name(), accuracy(chosenBy, measured, setting.home()), Goal.atLeast(GOAL));
        } finally {
            folder.delete();
        }
    }

    private static double accuracy(List<Asked> chosenBy, List<Asked> measured, Path home) throws IOException {
        var shipped = Rules.shipped(home);
        var chosen = new Fit(chosenBy).rules();
        System.out.println("shipped: " + shipped);
        System.out.println("chosen here: " + chosen);
        System.out.println("questions that rules may be chosen by");
        compare(shipped, chosen, chosenBy);
        System.out.println("questions that they are measured on");
        compare(shipped, chosen, measured);
        System.out.println(Citations.of(shipped, measured));
        return Outcome.of(shipped, measured).accuracy();
    }

    private static void compare(Rules shipped, Rules chosen, List<Asked> questions) {
        for (var kind : Kind.values()) {
            var of = questions.stream()
                    .filter(it -> it.question().kind() == kind)
                    .toList();
            System.out.printf(
                    Locale.ROOT,
                    "%d %s: similarity %.3f, coverage %.3f on average, %d found by words alone%n",
                    of.size(),
                    kind.toString().toLowerCase(Locale.ROOT).replace('_', ' '),
                    of.stream().mapToDouble(Asked::similarity).average().orElse(0),
                    of.stream().mapToDouble(Asked::coverage).average().orElse(0),
                    of.stream().filter(it -> it.similarity() == 0).count());
        }
        System.out.println(Outcome.HEADING);
        System.out.println(Outcome.of(shipped, questions).row("shipped"));
        System.out.println(Outcome.of(chosen, questions).row("chosen here"));
        System.out.println(Outcome.of(shipped.wordsAlone(), questions).row("shipped, words alone"));
        System.out.println(Outcome.of(chosen.wordsAlone(), questions).row("chosen here, words alone"));
    }
}
