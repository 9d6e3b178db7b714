package dev.millrace.triage.classify;

import dev.millrace.core.domain.TenantId;
import dev.millrace.triage.classify.Evidence.CategoryVotes;
import dev.millrace.triage.classify.Evidence.NearestIncident;
import dev.millrace.triage.classify.Evidence.Vote;
import dev.millrace.triage.classify.kernel.Likeness;
import dev.millrace.triage.classify.kernel.Neighbourhood;
import dev.millrace.triage.classify.past.Example;
import dev.millrace.triage.classify.past.PastTickets;
import dev.millrace.triage.classify.past.TicketText;
import dev.millrace.triage.ticket.Labels;
import dev.millrace.triage.ticket.Level;
import dev.millrace.triage.ticket.TicketId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Asks past tickets about a new one.
public record GatherEvidence(PastTickets past) {

    private static final int MOST_CATEGORIES = 10;
    private static final int MOST_GROUPS = 3;
    private static final int MOST_INCIDENTS = 20;

    /// What the past tickets of that tenant say, the ticket itself left out.
    public Evidence about(TenantId tenant, TicketId ticket, TicketText text, ClassificationRules rules) {
        var examples = past.nearest(tenant, text, rules.each(), rules.sample()).stream()
                .filter(example -> !example.id().equals(ticket))
                .sorted(Comparator.comparing(example -> example.id().value()))
                .toList();
        var nearest = nearest(tenant, ticket, text);
        if (examples.size() < rules.leastExamples()) {
            return new Evidence(examples.size(), List.of(), List.of(), List.of(), nearest, Optional.empty());
        }
        var neighbours = Neighbourhood.of(text, examples, rules.kernel());
        return new Evidence(
                examples.size(),
                categories(neighbours),
                levels(neighbours, Labels::impact),
                levels(neighbours, Labels::urgency),
                nearest,
                Optional.empty());
    }

    private Optional<NearestIncident> nearest(TenantId tenant, TicketId ticket, TicketText text) {
        return past.openIncidents(tenant, text, MOST_INCIDENTS).stream()
                .filter(incident -> !incident.id().equals(ticket))
                .map(incident -> new NearestIncident(
                        incident.id().value(),
                        incident.filing().system(),
                        incident.filing().key(),
                        rounded(Likeness.of(text, incident.text()))))
                .max(Comparator.comparingDouble(NearestIncident::likeness).thenComparing(NearestIncident::ticketId));
    }

    private static List<CategoryVotes> categories(Neighbourhood neighbours) {
        Map<String, Double> byGroup = neighbours.votes(GatherEvidence::categoryAndGroup);
        Map<String, Double> votes = neighbours.votes(example -> example.labels().category());
        return ranked(votes, MOST_CATEGORIES).stream()
                .map(vote -> new CategoryVotes(vote.label(), vote.votes(), groups(vote, byGroup)))
                .toList();
    }

    /// No label holds a line break.
    private static String categoryAndGroup(Example example) {
        return example.labels().category() + "\n" + example.labels().group();
    }

    private static List<Vote<String>> groups(Vote<String> category, Map<String, Double> byGroup) {
        var prefix = category.label() + "\n";
        var total = Math.max(category.votes(), Double.MIN_NORMAL);
        return byGroup.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .map(entry -> new Vote<>(
                        entry.getKey().substring(prefix.length()),
                        rounded(Math.clamp(entry.getValue() / total, -1, 1))))
                .sorted(Comparator.comparingDouble((Vote<String> vote) -> -vote.votes())
                        .thenComparing(Vote::label))
                .limit(MOST_GROUPS)
                .toList();
    }

    private static List<Vote<Level>> levels(Neighbourhood neighbours, Function<Labels, Level> level) {
        Map<Level, Double> votes = neighbours.votesByWords(example -> level.apply(example.labels()));
        return ranked(votes, Level.values().length);
    }

    private static <L extends Comparable<L>> List<Vote<L>> ranked(Map<L, Double> votes, int most) {
        return votes.entrySet().stream()
                .map(entry -> new Vote<>(entry.getKey(), rounded(entry.getValue())))
                .sorted(Comparator.comparingDouble((Vote<L> vote) -> -vote.votes())
                        .thenComparing(Vote::label))
                .limit(most)
                .toList();
    }

    /// What is recorded is what is decided by.
    private static double rounded(double value) {
        return Math.round(value * 1e6) / 1e6;
    }
}
