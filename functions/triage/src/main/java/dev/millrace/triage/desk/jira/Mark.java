package dev.millrace.triage.desk.jira;

import dev.millrace.triage.ticket.TicketId;
import java.util.Optional;

/// The label by which an issue that we created is found again.
final class Mark {

    private static final String PREFIX = "millrace-";

    private Mark() {}

    static String of(TicketId id) {
        return PREFIX + id.value();
    }

    /// The ticket's id, if the label is such a mark.
    static Optional<TicketId> read(String label) {
        try {
            return label.startsWith(PREFIX)
                    ? Optional.of(new TicketId(label.substring(PREFIX.length())))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
