package dev.millrace.triage.desk;

import dev.millrace.core.text.MaskedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What those who work on a ticket are told of how it was sorted.
final class TriageNote {

    private static final int MOST_CITED = 5;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_EXCERPT = 1000;

    private TriageNote() {}

    /// The note of one event: the same event has the same note.
    static Note of(FilingTask task, List<Citation> citations) {
        var lines = new ArrayList<String>();
        lines.add("Sorted by Millrace.");
        lines.addAll(sorting(task));
        lines.addAll(knowledge(citations.stream().limit(MOST_CITED).toList()));
        return new Note(Names.of(task.eventId()), String.join("\n", lines));
    }

    private static List<String> sorting(FilingTask task) {
        var labels = task.labels();
        var routing = task.routing();
        var lines = new ArrayList<>(List.of(
                "Category: %s; impact: %s; urgency: %s; group: %s"
                        .formatted(labels.category(), labels.impact(), labels.urgency(), labels.group()),
                "Priority: %s; answer by %s; resolve by %s"
                        .formatted(routing.priority(), routing.respondBy(), routing.resolveBy()),
                confidence(task),
                "Why: " + String.join("; ", routing.reasons()),
                "Decision: " + routing.decisionId()));
        task.duplicateOf()
                .map(other -> "Duplicate of: %s in %s".formatted(other.key(), other.system()))
                .ifPresent(lines::add);
        return lines;
    }

    private static String confidence(FilingTask task) {
        if (task.undecided().orElse(false)) {
            return "Confidence: none; nobody decided what it is, so it is untriaged";
        }
        return task.confidence()
                .map(value -> String.format(Locale.ROOT, "Confidence: %.2f", value))
                .orElse("Confidence: chosen by people");
    }

    private static List<String> knowledge(List<Citation> citations) {
        var lines = new ArrayList<String>();
        citations.stream()
                .findFirst()
                .map(best -> "Suggestion: %s [1]".formatted(clipped(best.excerpt(), LONGEST_EXCERPT)))
                .ifPresent(lines::add);
        for (var i = 0; i < citations.size(); i++) {
            var cited = citations.get(i);
            lines.add("[%d] %s (%s)".formatted(i + 1, clipped(cited.title(), LONGEST_TITLE), cited.documentId()));
        }
        return lines;
    }

    private static String clipped(MaskedText text, int longest) {
        return Clip.oneLine(text.value(), longest);
    }
}
