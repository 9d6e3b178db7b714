package dev.millrace.triage.desk;

import dev.millrace.triage.service.Priority;
import dev.millrace.triage.ticket.Labels;
import java.util.Optional;

/// What a ticket is, how soon it is worked on, and by whom.
///
/// @param assignee whose turn it is, as the rota names people; whom the desk's settings do not know is not assigned
public record Assignment(Labels labels, Priority priority, Optional<String> assignee) {}
