package dev.millrace.bench.masking;

import dev.millrace.bench.masking.Scores.Figures;
import dev.millrace.bench.masking.Scores.Rule;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/// Scores as people read them.
record ScoreTable(Scores scores) {

    private static final String ROW = "%-20s %5s";
    private static final double MARGIN = 0.02;

    void print() {
        System.out.print(header());
        for (var entity : entities()) {
            row(
                    entity,
                    scores.engines().stream()
                            .map(it -> it.byDefaultRule().of(entity))
                            .toList());
        }
        for (int rule = 0; rule < scores.ours().scores().size(); rule++) {
            var at = rule;
            var rules = scores.engines().stream().map(it -> it.scores().get(at)).toList();
            row(
                    "all, at " + rules.getFirst().iou(),
                    rules.stream().map(Rule::overall).toList());
        }
    }

    /// Annotated entities that a peer supports, and that we find worse than the best of them by more than two points of
    /// F2.
    List<String> worseThanPeers() {
        return entities().stream()
                .filter(entity -> scores.ours().byDefaultRule().of(entity).annotated() > 0)
                .filter(entity -> bestOfPeers(entity) > f2(scores.ours(), entity) + MARGIN)
                .map(entity -> String.format(
                        Locale.ROOT, "%s %.3f against %.3f", entity, f2(scores.ours(), entity), bestOfPeers(entity)))
                .toList();
    }

    private double bestOfPeers(String entity) {
        return scores.peers().stream()
                .filter(peer -> peer.supported().contains(entity))
                .mapToDouble(peer -> f2(peer, entity))
                .max()
                .orElse(0);
    }

    private String header() {
        var engines = new StringBuilder(ROW.formatted("", "spans"));
        scores.engines().forEach(it -> engines.append(" | %-26s".formatted(it.name())));
        var columns = new StringBuilder("%n".formatted() + ROW.formatted("entity", ""));
        scores.engines().forEach(it -> columns.append(" | %8s %8s %8s".formatted("prec.", "recall", "F2")));
        return engines.append(columns).append(System.lineSeparator()).toString();
    }

    private static void row(String name, List<Figures> figures) {
        System.out.printf(ROW, name, figures.getFirst().annotated());
        figures.forEach(
                it -> System.out.printf(Locale.ROOT, " | %8.3f %8.3f %8.3f", it.precision(), it.recall(), it.f2()));
        System.out.println();
    }

    private TreeSet<String> entities() {
        var entities = new TreeSet<String>();
        scores.engines()
                .forEach(it -> entities.addAll(it.byDefaultRule().entities().keySet()));
        return entities;
    }

    private static double f2(Scores.Engine engine, String entity) {
        return engine.byDefaultRule().of(entity).f2();
    }
}
