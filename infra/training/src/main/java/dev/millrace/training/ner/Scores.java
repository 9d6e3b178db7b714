package dev.millrace.training.ner;

import dev.millrace.dlp.InfoType;
import dev.millrace.names.tagging.Label;
import dev.millrace.names.tagging.NameReader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/// How well names were found in labelled texts.
///
/// *Exact*: the same stretch and class. *Overlap*: a common character and the same class. *Any*: a common character,
/// whatever the class, which is what masking needs. What overlaps a stretch that is labelled neither as a name nor as
/// nothing (a street address, say) is no false hit.
final class Scores {

    private static final double THRESHOLD = 0.5;

    private final Map<Label, Score> exact = new EnumMap<>(Label.class);
    private final Map<Label, Score> overlap = new EnumMap<>(Label.class);
    private final Map<Label, Score> any = new EnumMap<>(Label.class);

    /// Finds names in every text and counts.
    static Scores of(List<LabelledText> texts, BiConsumer<String, NameReader> tagger) {
        var scores = new Scores();
        for (var text : texts) {
            var found = new ArrayList<Entity>();
            tagger.accept(text.text(), (label, start, end, confidence) -> {
                if (confidence.value() >= THRESHOLD) {
                    found.add(new Entity(label, start, end));
                }
            });
            scores.count(text, found);
        }
        return scores;
    }

    private void count(LabelledText text, List<Entity> found) {
        for (var name : found) {
            var touched = text.entities().stream()
                    .filter(it -> it.overlaps(name.start(), name.end()))
                    .toList();
            if (touched.isEmpty() && text.isUnknown(name.start(), name.end())) {
                continue;
            }
            score(exact, name.label()).addFound(touched.contains(name));
            score(overlap, name.label()).addFound(touched.stream().anyMatch(it -> it.label() == name.label()));
            score(any, name.label()).addFound(!touched.isEmpty());
        }
        for (var wanted : text.entities()) {
            var touching = found.stream()
                    .filter(it -> it.overlaps(wanted.start(), wanted.end()))
                    .toList();
            score(exact, wanted.label()).addWanted(touching.contains(wanted));
            score(overlap, wanted.label()).addWanted(touching.stream().anyMatch(it -> it.label() == wanted.label()));
            score(any, wanted.label()).addWanted(!touching.isEmpty());
        }
    }

    private static Score score(Map<Label, Score> scores, Label label) {
        return scores.computeIfAbsent(label, _ -> new Score());
    }

    /// The mean over the classes of the F2 by overlap, and by any overlap: what the recall of a tagger is set by.
    double f2() {
        return (mean(overlap) + mean(any)) / 2;
    }

    private static double mean(Map<Label, Score> scores) {
        return scores.values().stream().mapToDouble(it -> it.f(2)).average().orElse(0);
    }

    /// A line for each class.
    String report() {
        var lines = new StringBuilder();
        for (var label : Label.values()) {
            if (exact.containsKey(label)) {
                lines.append("  %-13s exact   %s%n".formatted(name(label), score(exact, label)));
                lines.append("  %-13s overlap %s%n".formatted("", score(overlap, label)));
                lines.append("  %-13s any     %s%n".formatted("", score(any, label)));
            }
        }
        return lines.toString();
    }

    private static String name(Label label) {
        return label.type().map(InfoType::name).orElse("");
    }
}
