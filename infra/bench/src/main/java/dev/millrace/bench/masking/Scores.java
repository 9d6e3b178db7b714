package dev.millrace.bench.masking;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// What the span evaluator says of each engine, ours first.
///
/// @param model the spaCy model of the peers
/// @param names how info types were mapped to the entities of the data set
record Scores(String model, Map<String, String> names, List<Engine> engines) {

    /// One engine under each rule, the published default's first.
    record Engine(String name, List<String> supported, List<Rule> scores) {

        /// Under the published default's rule.
        Rule byDefaultRule() {
            return scores.getFirst();
        }
    }

    /// All entities together, whatever the type, and each by its own.
    ///
    /// @param iou share of characters that two spans must have in common to be the same
    record Rule(double iou, Figures overall, Map<String, Figures> entities) {

        /// Of an entity; nothing was annotated nor found if it is unknown.
        Figures of(String entity) {
            return entities.getOrDefault(entity, Figures.NONE);
        }
    }

    /// Shares from 0 to 1, and counts of spans.
    record Figures(double precision, double recall, double f2, int annotated, int predicted, int matched) {
        static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0);
    }

    static Scores read(Path file) {
        return JsonMapper.shared().readValue(file, Scores.class);
    }

    Engine ours() {
        return engines.getFirst();
    }

    List<Engine> peers() {
        return engines.subList(1, engines.size());
    }
}
