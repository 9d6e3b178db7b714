package dev.millrace.triage.classify;

import dev.millrace.triage.ticket.Level;
import java.util.List;
import java.util.Optional;

/// All that a classification rests on, and what the ledger keeps of it: numbers and labels, no text.
///
/// @param examples how many labelled tickets spoke
/// @param categories those that most speaks for, the best first; ten at most
/// @param impacts each with what speaks for it, the best first
/// @param urgencies likewise
/// @param nearest the open incident nearest to the ticket
/// @param opinion the category that a language model chose; absent if none was asked or understood
public record Evidence(
        int examples,
        List<CategoryVotes> categories,
        List<Vote<Level>> impacts,
        List<Vote<Level>> urgencies,
        Optional<NearestIncident> nearest,
        Optional<String> opinion) {

    public Evidence {
        categories = List.copyOf(categories);
        impacts = List.copyOf(impacts);
        urgencies = List.copyOf(urgencies);
    }

    /// How much speaks for a label.
    public record Vote<L>(L label, double votes) {}

    /// How much speaks for a category, and who works on such tickets of it.
    ///
    /// @param groups the best first; three at most, with their shares of the category's votes
    public record CategoryVotes(String category, double votes, List<Vote<String>> groups) {
        public CategoryVotes {
            groups = List.copyOf(groups);
        }
    }

    /// An open incident.
    ///
    /// @param likeness of its text, from 0 to 1
    public record NearestIncident(String ticketId, String system, String key, double likeness) {}

    /// The same, with what a model chose.
    Evidence heard(Optional<String> category) {
        return new Evidence(examples, categories, impacts, urgencies, nearest, category);
    }
}
