package dev.millrace.bench.triage;

import dev.millrace.bench.Goal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// The shipped classifier beside plainer ones, on the same tickets in the same run.
final class Comparison {

    private static final int NEIGHBOURS = 10;
    private static final double COST = 0.5;

    private Comparison() {}

    /// What the shipped classifier reaches; all that is compared is printed.
    static Scores of(TicketSet tickets, Path home) {
        System.out.printf(
                "%d tickets to learn from, %d to measure by%n",
                tickets.train().size(), tickets.test().size());
        var ways = new LinkedHashMap<String, Classifier>();
        ways.put("majority", new Majority());
        ways.put("TF-IDF, %d nearest neighbours".formatted(NEIGHBOURS), new NearestTexts(NEIGHBOURS));
        ways.put("TF-IDF, linear SVM", new LinearSvm(COST));
        var ours = Scores.of(tickets.test(), new ShippedTriage(home).guesses(tickets.train(), tickets.test()));
        System.out.printf("%-32s %8s %8s %8s %9s %9s%n", "", "accuracy", "macro-F1", "calib.", "above .78", "right");
        for (var way : ways.entrySet()) {
            var guesses = way.getValue().guesses(tickets.train(), tickets.test());
            print(way.getKey(), Scores.of(tickets.test(), guesses));
        }
        print("classifyTicket", ours);
        goals(ours);
        return ours;
    }

    private static void print(String name, Scores scores) {
        System.out.printf(
                Locale.ROOT,
                "%-32s %8.4f %8.4f %8.4f %9.4f %9.4f%n",
                name,
                scores.accuracy(),
                scores.macroF1(),
                scores.calibrationError(),
                scores.coverage(),
                scores.accuracyAbove());
    }

    private static void goals(Scores ours) {
        var goals = Map.of(
                "calibration error", Map.entry(ours.calibrationError(), Goal.atMost(0.03)),
                "right above 0.78", Map.entry(ours.accuracyAbove(), Goal.atLeast(0.97)));
        goals.forEach((name, goal) -> System.out.printf(
                Locale.ROOT,
                "%s %.4f goal %s %s%n",
                name,
                goal.getKey(),
                goal.getValue(),
                goal.getValue().isMetBy(goal.getKey()) ? "met" : "missed"));
    }
}
