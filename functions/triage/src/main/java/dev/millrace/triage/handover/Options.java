package dev.millrace.triage.handover;

import dev.millrace.triage.handover.Handover.Option;
import dev.millrace.triage.route.Classification;
import dev.millrace.triage.route.Classification.Candidate;
import dev.millrace.triage.ticket.Labels;
import dev.millrace.triage.ticket.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// What a ticket may be: the classifier's likeliest labels, or the general category where it found none.
record Options(List<Option> offered, Map<String, Labels> choices) {

    /// What is said of a ticket that nobody has labelled.
    static final Labels GENERAL = new Labels("general", Level.MEDIUM, Level.MEDIUM, "service-desk");

    private static final int MOST = 3;

    static Options of(Classification classification) {
        var offered = new ArrayList<Option>();
        var choices = new TreeMap<String, Labels>();
        for (var candidate : classification.candidates().orElse(List.of()).stream()
                .limit(MOST)
                .toList()) {
            add(candidate.labels(), "confidence " + percent(candidate), offered, choices);
        }
        if (offered.isEmpty()) {
            add(GENERAL, "nothing like it is known", offered, choices);
        }
        return new Options(List.copyOf(offered), Map.copyOf(choices));
    }

    private static void add(Labels labels, String why, List<Option> offered, Map<String, Labels> choices) {
        var id = Integer.toString(offered.size() + 1);
        offered.add(new Option(
                id,
                "%s, to %s".formatted(labels.category(), labels.group()),
                "impact %s, urgency %s; %s".formatted(lower(labels.impact()), lower(labels.urgency()), why)));
        choices.put(id, labels);
    }

    private static String percent(Candidate candidate) {
        return "%d %%".formatted(Math.round(candidate.confidence().value() * 100));
    }

    private static String lower(Level level) {
        return level.name().toLowerCase(Locale.ROOT);
    }
}
